import Foundation

/// A file under construction: a hidden temporary beside its place, renamed into it when whole.
final class OutputFile: Sendable {
    private let path: String
    private let temporary: String
    private let descriptor: FileDescriptor
    /// The folders that had to be made on the way.
    private let made: [String]

    /// What becomes of a folder that the file is to stand in and that is not there.
    enum MissingFolder {
        case refused, made
    }

    /// Opens the temporary. An existing file is only replaced with `force`, a symbolic link or a folder never.
    init(path: String, force: Force, folder: MissingFolder = .refused) throws(CommandFailure) {
        try Self.check(path, force: force)
        self.path = path
        let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let makesFolder = folder == .made && FileKind(of: above) == .missing
        let made = makesFolder ? try MissingFolders.make(to: above, shown: path) : []
        self.made = made
        let temporary = TemporaryName.beside(path)
        self.temporary = temporary
        descriptor = try Interruption.guarding { (unfinished) throws(CommandFailure) in
            let number = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
            guard number >= 0 else {
                let code = errno
                unfinished.removeFolders(made)
                throw .cannotCreate(path: path, code: code)
            }
            unfinished.paths.insert(temporary)
            return FileDescriptor(number: number)
        }
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        let code = Interruption.guarding { _ in descriptor.write(bytes) }
        guard code == 0 else { throw .cannotWrite(path: path, code: code) }
    }

    /// Puts the finished file in its place.
    func publish(force: Force) throws(CommandFailure) {
        let (path, temporary, made) = (path, temporary, made)
        try Self.check(path, force: force)
        try Interruption.guarding { (unfinished) throws(CommandFailure) in
            guard unsafe rename(temporary, path) == 0 else { throw .cannotCreate(path: path, code: errno) }
            unfinished.paths.remove(temporary)
            unfinished.folders.subtract(made)
        }
    }

    deinit {
        descriptor.close()
        let (temporary, made) = (temporary, made)
        Interruption.guarding { unfinished in
            unfinished.remove(temporary)
            unfinished.removeFolders(made)
        }
    }

    private static func check(_ path: String, force: Force) throws(CommandFailure) {
        switch FileKind(of: path) {
        case .missing: return
        case .symbolicLink: throw .symbolicLink(path: path)
        case .folder: throw .cannotCreate(path: path, code: EISDIR)
        case .file, .other:
            if force == .no { throw .exists(path: path) }
        }
    }
}

/// Whether an existing file may be replaced.
enum Force {
    case yes, no
}

/// What stands at a path, links not followed.
enum FileKind {
    case missing, file, folder, symbolicLink, other

    init(of path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            self = .missing
            return
        }
        self =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
    }
}

/// Names for what is under construction: hidden, beside the target (so that a rename stays on one disk), never the same
/// twice.
enum TemporaryName {
    static func beside(_ path: String) -> String {
        let name = ".visualiser-" + String(UInt64.random(in: .min ... .max), radix: 36)
        return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name).path
    }
}
