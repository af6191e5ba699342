import Foundation
import Testing

@testable import Lessons

@Suite struct WordsTests {
    @Test func `every word the code asks for is there`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Lessons")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var asked = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:words|self|add)\(\s*"(\w+)"/) {
                #expect(Words.english.all[String(match.1)] != nil, "\(file.lastPathComponent): \(match.1)")
                asked += 1
            }
        }
        #expect(asked > 60)
    }

    @Test func `words in braces are filled in, and others are left to the script`() {
        let words = Words(json: #"{"a": "{x} of {y}, {z}"}"#)
        #expect(words("a", ["x": "1", "y": "{x}"]) == "1 of {x}, {z}")
        #expect(words("missing") == "missing")
    }
}
