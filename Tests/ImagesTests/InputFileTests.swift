import Foundation
import Images
import Testing

@Suite("InputFile") final class InputFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "InputFileTests-\(UUID())")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a new file with these bytes.
    private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let place = folder.appending(path: name)
        try Data(bytes).write(to: place)
        return place.path
    }

    /// How reading ended.
    private func outcome(_ path: String, limit: Int = InputFile.sizeLimit) -> Result<[UInt8], InputFileError> {
        Result { () throws(InputFileError) in try InputFile.read(path, limit: limit) }
    }

    @Test("A file's bytes come whole", arguments: [0, 1, 100_000])
    func whole(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let path = try file("bytes", bytes)
        #expect(outcome(path) == .success(bytes))
    }

    @Test("A file at the limit is read, one byte more is refused")
    func limit() throws {
        let path = try file("ten", Array(0..<10))
        #expect(outcome(path, limit: 10) == .success(Array(0..<10)))
        #expect(outcome(path, limit: 9) == .failure(.tooLarge(bytes: 10, limit: 9)))
    }

    @Test("A file of 1 TiB is refused by its size alone")
    func sparse() throws {
        let path = try file("sparse", [])
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        // Some file systems have no file that large.
        guard (try? handle.truncate(atOffset: 1 << 40)) != nil else { return }
        #expect(outcome(path) == .failure(.tooLarge(bytes: 1 << 40, limit: 64 << 20)))
    }

    @Test("What is no file is named")
    func kinds() throws {
        #expect(outcome(folder.path) == .failure(.notAFile(.folder)))
        #expect(outcome("/dev/null") == .failure(.notAFile(.device)))
        let pipe = folder.appending(path: "pipe").path
        let isMade = unsafe mkfifo(pipe, 0o600) == 0
        #expect(isMade)
        #expect(outcome(pipe) == .failure(.notAFile(.pipe)))
    }

    @Test("What is not there is not found")
    func absent() throws {
        let path = try file("file", [1])
        #expect(outcome(folder.path + "/other") == .failure(.notFound))
        #expect(outcome(path + "/below") == .failure(.notFound))
        #expect(outcome("") == .failure(.notFound))
        #expect(outcome(path + "\0.png") == .failure(.notFound))
        #expect(outcome(String(repeating: "a", count: 5000)) == .failure(.notFound))
    }

    @Test("A symbolic link is followed, one to itself is an error of the system")
    func links() throws {
        let path = try file("target", [7])
        let link = folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(outcome(link) == .success([7]))
        let loop = folder.appending(path: "loop").path
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        #expect(outcome(loop) == .failure(.unreadable(errno: ELOOP)))
    }

    @Test("A file without permission is refused, except to root")
    func permission() throws {
        let path = try file("secret", [1])
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        #expect(outcome(path) == (getuid() == 0 ? .success([1]) : .failure(.notPermitted)))
    }

    @Test("The beginning of a file is read alone, and all of a shorter one")
    func beginning() throws {
        let path = try file("file", [1, 2, 3])
        #expect(try InputFile.readBeginning(of: path, count: 2) == [1, 2])
        #expect(try InputFile.readBeginning(of: path, count: 9) == [1, 2, 3])
        #expect(throws: InputFileError.tooLarge(bytes: 3, limit: 2)) {
            try InputFile.readBeginning(of: path, count: 1, limit: 2)
        }
    }
}
