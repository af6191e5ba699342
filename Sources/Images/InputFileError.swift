/// Why a file's bytes could not be had.
public enum InputFileError: Error, Equatable, Sendable {
    /// Nothing has this path.
    case notFound
    /// The system forbids reading it.
    case notPermitted
    /// The path names something else than a regular file.
    case notAFile(Kind)
    /// The file is larger than the limit, both in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// The file lost bytes while it was read.
    case becameShorter(bytes: Int, expected: Int)
    /// The system reported this error number.
    case unreadable(errno: Int32)

    /// What a path can name besides a regular file.
    public enum Kind: Sendable {
        /// A folder.
        case folder
        /// A named pipe.
        case pipe
        /// A device or a socket.
        case device
    }
}
