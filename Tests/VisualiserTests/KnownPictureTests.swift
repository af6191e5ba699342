@testable import visualiser
import Foundation
import Lessons
import Testing

struct KnownPictureTests {
    @Test("Every picture that ships has its credit, and only by its content")
    func shippedPictures() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons/pictures")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasSuffix(".md") }
        #expect(names.count >= 3)
        for name in names {
            var bytes = [UInt8](try Data(contentsOf: root.appending(path: name)))
            #expect(KnownPicture.credit(sha256: SHA256.hex(of: bytes)) != nil, "\(name) has no credit")
            bytes.append(0)
            #expect(KnownPicture.credit(sha256: SHA256.hex(of: bytes)) == nil)
        }
    }
}
