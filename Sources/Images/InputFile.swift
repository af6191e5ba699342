#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads a file that a stranger may have chosen.
public enum InputFile {
    /// The most bytes read unless the caller says otherwise: 64 MiB.
    public static let sizeLimit = 64 << 20

    /// Reads a regular file whole, and once.
    ///
    /// The file is opened without blocking, so that a named pipe cannot hold the program up, and measured through its
    /// descriptor before anything is allocated.
    ///
    /// - Parameters:
    ///   - path: The file's path; symbolic links are followed.
    ///   - limit: The most bytes that the file may have.
    /// - Returns: The file's bytes; none for an empty file.
    /// - Throws: What is wrong with the file, also where it became shorter meanwhile.
    /// - Complexity: O(bytes) in time and memory.
    public static func read(_ path: String, limit: Int = sizeLimit) throws(InputFileError) -> [UInt8] {
        try read(path, limit: limit, most: limit)
    }

    /// Reads the first bytes of a regular file, or all of a shorter one; otherwise as `read(_:limit:)`.
    ///
    /// - Parameter count: The most bytes to read.
    public static func readBeginning(
        of path: String, count: Int, limit: Int = sizeLimit
    ) throws(InputFileError) -> [UInt8] {
        try read(path, limit: limit, most: count)
    }

    private static func read(_ path: String, limit: Int, most: Int) throws(InputFileError) -> [UInt8] {
        // A NUL would end the path early and name another file.
        guard !path.utf8.contains(0) else { throw .notFound }
        let descriptor = retryingInterrupted { unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { throw openingError(errno) }
        defer { close(descriptor) }

        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else { throw .unreadable(errno: errno) }
        try checkKind(facts.st_mode)
        let count = Int(facts.st_size)
        guard count <= limit else { throw .tooLarge(bytes: count, limit: limit) }
        return try readAll(descriptor, count: min(count, most))
    }

    private static func openingError(_ code: Int32) -> InputFileError {
        switch code {
        case ENOENT, ENOTDIR, ENAMETOOLONG: .notFound
        case EACCES, EPERM: .notPermitted
        // A socket, or a device without a driver, fails here already.
        case ENXIO, ENODEV: .notAFile(.device)
        default: .unreadable(errno: code)
        }
    }

    private static func checkKind(_ mode: mode_t) throws(InputFileError) {
        switch mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw .notAFile(.folder)
        case S_IFIFO: throw .notAFile(.pipe)
        default: throw .notAFile(.device)
        }
    }

    private static func readAll(_ descriptor: Int32, count: Int) throws(InputFileError) -> [UInt8] {
        var failure: InputFileError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, failure == nil {
                let rest = unsafe UnsafeMutableRawBufferPointer(
                    UnsafeMutableBufferPointer(rebasing: buffer[filled..<count]))
                switch unsafe readSome(descriptor, into: rest) {
                case let got where got > 0: filled += got
                case 0: failure = .becameShorter(bytes: filled, expected: count)
                default: failure = .unreadable(errno: errno)
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// Calls `read`, which has a name of its own inside `InputFile`.
private func readSome(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    retryingInterrupted { unsafe read(descriptor, buffer.baseAddress, buffer.count) }
}

/// Repeats a system call that a signal cut short.
private func retryingInterrupted<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
    while true {
        let answer = call()
        if answer != -1 || errno != EINTR { return answer }
    }
}
