import Foundation

/// Standard output: results only.
enum StandardOutput {
    /// Refuses a closed standard output before any work: its number would be given to the next file opened.
    static func prepare() throws(CommandFailure) {
        signal(SIGPIPE, SIG_IGN)
        guard fcntl(STDOUT_FILENO, F_GETFD) != -1 else { throw .standardOutput(code: errno) }
    }

    /// Writes all of a text.
    static func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    /// Writes all of some bytes.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        let code = FileDescriptor(number: STDOUT_FILENO).write(bytes)
        guard code == 0 else { throw .standardOutput(code: code) }
    }
}

/// Standard error: progress and errors.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// One line, `visualiser: ...`, whatever characters the text holds.
    static func line(_ text: String) {
        write("visualiser: " + escaped(text) + "\n")
    }

    static func write(_ text: String) {
        _ = FileDescriptor(number: STDERR_FILENO).write(Array(text.utf8))
    }

    /// Control characters, and those that turn the direction of writing, as `\u{...}`, so that a file's name cannot
    /// play with the terminal or break the line.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                out += "\\u{\(String(scalar.value, radix: 16))}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

/// A file descriptor, written to until all is out.
struct FileDescriptor: Sendable {
    let number: Int32

    /// Writes all bytes; the error number, or 0.
    func write(_ bytes: [UInt8]) -> Int32 {
        unsafe bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
                let written = unsafe Foundation.write(number, rest.baseAddress, rest.count)
                if written > 0 {
                    offset += written
                } else if written < 0, errno == EINTR {
                    continue
                } else {
                    return written < 0 ? errno : EIO
                }
            }
            return 0
        }
    }

    func close() { _ = Foundation.close(number) }
}
