import Foundation
import Synchronization

/// What happens on SIGHUP, SIGINT and SIGTERM, and at any other end: nothing half-made stays behind.
///
/// Whoever makes a temporary file or folder registers it here. Every change of the file system is made inside
/// `guarding`, so that a signal falls between two changes, never into one.
enum Interruption {
    private static let unfinished = Mutex(Unfinished())

    /// Watches for the three signals on a queue of its own.
    static func install() {
        for (number, code) in [(SIGHUP, Int32(129)), (SIGINT, Int32(130)), (SIGTERM, Int32(143))] {
            let before = signal(number, SIG_IGN)
            // Under `nohup` the run is meant to outlive its terminal.
            if number == SIGHUP, isIgnoring(before) { continue }
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            // The handler holds its source, so that it stays for the life of the process.
            source.setEventHandler {
                _ = source
                Interruption.exit(code)
            }
            source.activate()
        }
    }

    private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
        // Handlers are C functions, which Swift compares by their addresses only.
        unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Makes a change of the file system that a signal must not cut in two.
    static func guarding<T, E: Error>(_ change: (inout Unfinished) throws(E) -> sending T) throws(E) -> sending T {
        try unfinished.withLock(change)
    }

    /// Removes what is unfinished and ends the process.
    static func exit(_ code: Int32) -> Never {
        // The lock is never given back: whoever is writing waits for the end.
        unfinished.withLock { unfinished in
            unfinished.removeAll()
            Foundation._exit(code)
        }
    }

    private static let queue = DispatchQueue(label: "interruption")
}

/// What is to go if the work does not come to its end.
struct Unfinished: Sendable {
    /// Temporary files and folders.
    var paths: Set<String> = []
    /// Folders made on the way to the output; they go only if nothing else is in them.
    var folders: Set<String> = []

    /// Removes a temporary file or folder, if it is still there to be removed.
    mutating func remove(_ path: String) {
        guard paths.remove(path) != nil else { return }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Removes folders made on the way, the innermost first.
    mutating func removeFolders(_ made: [String]) {
        for folder in made.sorted(by: >) where folders.remove(folder) != nil { _ = unsafe rmdir(folder) }
    }

    /// Removes everything.
    mutating func removeAll() {
        for path in paths { remove(path) }
        removeFolders(Array(folders))
    }
}
