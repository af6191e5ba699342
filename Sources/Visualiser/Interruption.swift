import Foundation
import Synchronization

/// What happens on SIGINT and SIGTERM, and at any other end: nothing half-made stays behind.
///
/// Whoever makes a temporary file or folder registers it here. Every change of the file system is made inside
/// `guarding`, so that a signal falls between two changes, never into one.
enum Interruption {
    private static let temporaries = Mutex<Set<String>>([])

    /// Watches for the two signals on a queue of its own.
    static func install() {
        for (number, code) in [(SIGINT, Int32(130)), (SIGTERM, Int32(143))] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            // The handler holds its source, so that it stays for the life of the process.
            source.setEventHandler {
                _ = source
                Interruption.exit(code)
            }
            source.activate()
        }
    }

    /// Makes a change of the file system that a signal must not cut in two.
    static func guarding<T, E: Error>(_ change: (inout Set<String>) throws(E) -> sending T) throws(E) -> sending T {
        try temporaries.withLock(change)
    }

    /// Removes what is unfinished and ends the process.
    static func exit(_ code: Int32) -> Never {
        // The lock is never given back: whoever is writing waits for the end.
        temporaries.withLock { paths in
            for path in paths { try? FileManager.default.removeItem(atPath: path) }
            Foundation._exit(code)
        }
    }

    private static let queue = DispatchQueue(label: "interruption")
}
