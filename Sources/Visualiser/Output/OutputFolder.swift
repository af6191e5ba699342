import Foundation

/// The folder of one report under construction: hidden, beside its place, put there whole.
final class OutputFolder: Sendable {
    /// Where it will stand.
    let path: String
    private let temporary: String
    /// The folders that had to be made on the way, and the temporary one.
    private let made: [String]

    /// Checks the place and makes the temporary folder, and the folders above where they are missing.
    init(path: String) throws(CommandFailure) {
        let path = URL(fileURLWithPath: path).standardizedFileURL.path
        self.path = path
        try Self.checkPlace(path)
        let temporary = TemporaryName.beside(path)
        self.temporary = temporary
        made = try MissingFolders.make(to: temporary, shown: path)
        Interruption.guarding { unfinished in
            unfinished.folders.remove(temporary)
            unfinished.paths.insert(temporary)
        }
    }

    /// Makes a folder inside.
    func makeFolder(_ name: String) throws(CommandFailure) {
        let place = temporary + "/" + name
        let code: Int32 = Interruption.guarding { _ in unsafe mkdir(place, 0o755) == 0 ? 0 : errno }
        guard code == 0 else { throw .cannotCreate(path: path + "/" + name, code: code) }
    }

    /// Writes a whole file inside.
    func write(_ bytes: [UInt8], to name: String) throws(CommandFailure) {
        let file = try open(name)
        defer { file.close() }
        try append(bytes, to: file, named: name)
    }

    /// Writes a file inside piece by piece.
    func write(to name: String, pieces: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws {
        let file = try open(name)
        defer { file.close() }
        try pieces { try append($0, to: file, named: name) }
    }

    private func open(_ name: String) throws(CommandFailure) -> FileDescriptor {
        let (place, shown) = (temporary + "/" + name, path + "/" + name)
        return try Interruption.guarding { (_) throws(CommandFailure) in
            let number = unsafe Foundation.open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
            guard number >= 0 else { throw .cannotCreate(path: shown, code: errno) }
            return FileDescriptor(number: number)
        }
    }

    private func append(_ bytes: [UInt8], to file: FileDescriptor, named name: String) throws(CommandFailure) {
        let code = Interruption.guarding { _ in file.write(bytes) }
        guard code == 0 else { throw .cannotWrite(path: path + "/" + name, code: code) }
    }

    /// Puts the folder in its place; an earlier output of ours there is replaced whole.
    func publish() throws(CommandFailure) {
        try Self.checkPlace(path)
        let old = TemporaryName.beside(path)
        let (path, temporary, made) = (path, temporary, made)
        try Interruption.guarding { (unfinished) throws(CommandFailure) in
            let replaces = FileKind(of: path) == .folder
            if replaces {
                guard unsafe rename(path, old) == 0 else { throw .cannotCreate(path: path, code: errno) }
            }
            guard unsafe rename(temporary, path) == 0 else {
                let code = errno
                if replaces { _ = unsafe rename(old, path) }
                throw .cannotCreate(path: path, code: code)
            }
            unfinished.paths.remove(temporary)
            unfinished.folders.subtract(made)
            if replaces { unfinished.paths.insert(old) }
        }
        Interruption.guarding { $0.remove(old) }
    }

    deinit {
        let (temporary, made) = (temporary, made)
        Interruption.guarding { unfinished in
            unfinished.remove(temporary)
            unfinished.removeFolders(made)
        }
    }

    private static func checkPlace(_ path: String) throws(CommandFailure) {
        switch FileKind(of: path) {
        case .missing: return
        case .symbolicLink: throw .symbolicLink(path: path)
        case .file, .other: throw .notAFolder(path: path)
        case .folder: try EarlierOutput.check(path)
        }
    }
}
