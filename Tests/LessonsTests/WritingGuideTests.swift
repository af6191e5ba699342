import Foundation
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct WritingGuideTests {
    private static func guide() throws -> String {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons/WRITING.md")
        return try String(contentsOf: path, encoding: .utf8)
    }

    @Test func `the guide names everything a lesson can have`() throws {
        let guide = try Self.guide()
        let directives = Directives.all.map { "{\($0.name)}" }
        let options = Directives.all.compactMap { ($0 as? any OptionDirective.Type)?.keys }.flatMap { $0 }
        let formats = Quantity.Format.allCases.map { $0.rawValue }
        let settings = StartingStrategy.allCases.map { $0.name } + EmptyClusterPolicy.allCases.map { $0.name }
        for name in FrontMatter.keys + ["run", NamedRun.main] + ValueRole.names + directives + options + formats
            + settings
        {
            #expect(guide.contains("`\(name)`"), "\(name)")
        }
    }

    @Test func `the guide names nothing that there is not`() throws {
        let known = Set(ValueRole.names)
        for match in try Self.guide().matches(of: /`((?:picture|settings|result|sentence)\.[\w.-]+)`/) {
            #expect(known.contains(String(match.1)), "\(match.1)")
        }
    }
}
