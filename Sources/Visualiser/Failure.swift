import Foundation
import Images

/// The exit codes the program uses, after BSD's sysexits.
enum Sysexit: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case ownFault = 70
    case cannotCreate = 73
    case inputOutput = 74
}

/// An error that knows its one line and its exit code.
protocol Failure: Error {
    /// What the line says after `visualiser: `.
    var line: String { get }
    var exitCode: Sysexit { get }
}

/// Facts that go wrong around a run; the sentences are below, in one place.
enum CommandFailure: Failure, Equatable, CustomStringConvertible {
    case usage(String)
    case input(path: String, sentence: String)
    case data(path: String, sentence: String)
    case lesson(String)
    case outside(pick: Pick, width: Int, height: Int)
    case exists(path: String)
    case stranger(folder: String, entry: String)
    case notOurs(folder: String)
    case notAFolder(path: String)
    case symbolicLink(path: String)
    case cannotCreate(path: String, code: Int32)
    case cannotWrite(path: String, code: Int32)
    case standardOutput(code: Int32)
    case drawing(String)
    case invariant(String)

    var description: String { line }

    var exitCode: Sysexit {
        switch self {
        case .usage, .outside: .usage
        case .data, .lesson: .badData
        case .input: .noInput
        case .exists, .stranger, .notOurs, .notAFolder, .symbolicLink, .cannotCreate: .cannotCreate
        case .cannotWrite, .standardOutput: .inputOutput
        case .drawing, .invariant: .ownFault
        }
    }

    var line: String {
        switch self {
        case .usage(let sentence), .lesson(let sentence): sentence
        case .input(let path, let sentence), .data(let path, let sentence): "\(path): \(sentence)"
        case .outside(let pick, let width, let height):
            "--pick \(pick.x),\(pick.y) is outside the picture: x is 0 to \(width - 1), y is 0 to \(height - 1)"
        case .exists(let path): "\(path): exists already (--force replaces it)"
        case .stranger(let folder, let entry):
            "\(folder): holds “\(entry)”, which this program did not write, so it is left alone (-o names another folder)"
        case .notOurs(let folder):
            "\(folder): is not a folder this program wrote, so it is left alone (-o names another folder)"
        case .notAFolder(let path): "\(path): is in the way: a folder is wanted there (-o names another)"
        case .symbolicLink(let path): "\(path): is a symbolic link; output goes to real places only"
        case .cannotCreate(let path, let code): "\(path): cannot be created: \(SystemError.words(for: code))"
        case .cannotWrite(let path, let code): "\(path): cannot be written: \(SystemError.words(for: code))"
        case .standardOutput(let code): "standard output cannot be written: \(SystemError.words(for: code))"
        case .drawing(let what): "internal error while drawing: \(what)"
        case .invariant(let what): "internal error: the trace breaks a promise: \(what)"
        }
    }
}

extension CommandFailure {
    /// A file that could not be read: bad data where it is too large, else an input that is not to be had.
    static func reading(_ path: String, _ error: InputFileError) -> CommandFailure {
        if case .tooLarge = error { return .data(path: path, sentence: error.sentence) }
        return .input(path: path, sentence: error.sentence)
    }
}

/// The system's error numbers in words of our own: the C library's differ from system to system.
enum SystemError {
    static func words(for code: Int32) -> String {
        switch code {
        case ENOENT: "no such folder"
        case EACCES, EPERM: "no permission"
        case EROFS: "the disk is read-only"
        case ENOSPC, EDQUOT: "the disk is full"
        case EEXIST: "something of that name is there"
        case EISDIR: "it is a folder"
        case ENOTDIR: "part of the path is not a folder"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "it is a symbolic link"
        case EPIPE: "nobody reads it any more"
        case EBADF: "it is closed"
        case EFBIG: "the file would be larger than is allowed"
        case EIO: "the disk reports an error"
        default: "system error \(code)"
        }
    }
}
