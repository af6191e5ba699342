@testable import visualiser
import Foundation
import Testing

/// Each test works in a folder of its own.
struct OutputFolderTests {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }

    private func cleanUp() { try? FileManager.default.removeItem(at: place) }
    private func path(_ name: String) -> String { place.appendingPathComponent(name).path }
    private func names(_ name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }

    private func makeOne(_ text: String) throws {
        let folder = try OutputFolder(path: path("out"))
        try folder.makeFolder("frames")
        try folder.write(Array("x".utf8), to: "frames/000-initialise.png")
        try folder.write(Array("{ \"format\": \"kmeans-trace\", \(text)".utf8), to: "trace.json")
        try folder.write(Array(text.utf8), to: "index.html")
        try folder.publish()
    }

    @Test("A folder appears whole, and a second one replaces it whole")
    func replaces() throws {
        defer { cleanUp() }
        try makeOne("one")
        #expect(try names("out") == ["frames", "index.html", "trace.json"])
        try makeOne("two")
        #expect(try String(contentsOfFile: path("out/index.html"), encoding: .utf8) == "two")
        #expect(try names() == ["out"])
    }

    @Test("Nothing is left of a folder that is not published")
    func leavesNothing() throws {
        defer { cleanUp() }
        do {
            let folder = try OutputFolder(path: path("a/b/out"))
            try folder.write([1, 2, 3], to: "index.html")
        }
        #expect(try names().isEmpty)
    }

    @Test(
        "A stranger's file keeps the folder from being replaced and is named",
        arguments: ["notes.txt", "frames/mine.png", "frames/000-initialise.png.bak", "runs"])
    func strangers(_ name: String) throws {
        defer { cleanUp() }
        try makeOne("one")
        try Data("precious".utf8).write(to: URL(fileURLWithPath: path("out/" + name)))
        #expect(throws: CommandFailure.stranger(folder: path("out"), entry: name)) { try makeOne("two") }
        #expect(try String(contentsOfFile: path("out/" + name), encoding: .utf8) == "precious")
    }

    @Test("A folder without a trace of ours is not ours")
    func notOurs() throws {
        defer { cleanUp() }
        try FileManager.default.createDirectory(atPath: path("out"), withIntermediateDirectories: true)
        try Data("<html>".utf8).write(to: URL(fileURLWithPath: path("out/index.html")))
        #expect(throws: CommandFailure.notOurs(folder: path("out"))) { try makeOne("one") }
        try Data("{\"format\":\"other\"}".utf8).write(to: URL(fileURLWithPath: path("out/trace.json")))
        #expect(throws: CommandFailure.notOurs(folder: path("out"))) { try makeOne("one") }
    }

    @Test("Links are not followed and files are not replaced by folders")
    func linksAndFiles() throws {
        defer { cleanUp() }
        try FileManager.default.createSymbolicLink(atPath: path("out"), withDestinationPath: path("elsewhere"))
        #expect(throws: CommandFailure.symbolicLink(path: path("out"))) { try makeOne("one") }
        try FileManager.default.removeItem(atPath: path("out"))
        try Data().write(to: URL(fileURLWithPath: path("out")))
        #expect(throws: CommandFailure.notAFolder(path: path("out"))) { try makeOne("one") }
    }
}
