import Foundation

/// A bar on standard error with the name of what is being done; silent off a terminal and with `--quiet`.
final class Progress: Sendable {
    private let isShown: Bool

    init(quiet: Bool) {
        isShown = !quiet && StandardError.isTerminal
    }

    /// Shows how much of a known amount of work is done.
    func show(_ name: String, _ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let width = 24
        let filled = min(width, width * done / total)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        line("[\(bar)] \(name) \(done) of \(total)")
    }

    /// Shows work whose length is not known.
    func show(_ name: String) {
        guard isShown else { return }
        line(name)
    }

    /// Clears the line.
    func finish() {
        guard isShown else { return }
        StandardError.write("\r\u{1B}[K")
    }

    private func line(_ text: String) { StandardError.write("\r\u{1B}[K" + text) }
}
