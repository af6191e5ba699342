import Foundation
import Synchronization

/// A bar on standard error with the name of what is being done; silent off a terminal and with `--quiet`.
final class Progress: Sendable {
    private let isShown: Bool

    init(quiet: Bool) {
        isShown = !quiet && StandardError.isTerminal
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

    /// Shows how much of a known amount of work is done, and how long the rest may take.
    fileprivate func show(_ name: String, _ done: Int, of total: Int, left: Duration?) {
        guard isShown, total > 0 else { return }
        let width = 24
        let filled = min(width, width * done / total)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        let rest = left.map { ", " + TimeLeft.words(for: $0) } ?? ""
        line("[\(bar)] \(name) \(done) of \(total)\(rest)")
    }

    private func line(_ text: String) { StandardError.write("\r\u{1B}[K" + text) }
}

/// Pieces of work that are counted as they get done, on whatever thread: the number shown never goes back.
final class ProgressCount: Sendable {
    private let progress: Progress
    private let name: String
    private let total: Int
    private let effort: Double
    private let begin = ContinuousClock.now
    private let done = Mutex<(pieces: Int, effort: Double)>((0, 0))

    /// Begins to count.
    ///
    /// - Parameters:
    ///   - name: What is counted, as it stands before the number.
    ///   - efforts: How much work each piece is likely to be, in any unit.
    init(_ name: String, efforts: [Double], on progress: Progress) {
        self.progress = progress
        self.name = name
        total = efforts.count
        effort = efforts.reduce(0, +)
    }

    /// Counts a piece.
    func add(effort: Double) {
        done.withLock { done in
            done.pieces += 1
            done.effort += effort
            let left = TimeLeft.estimate(after: ContinuousClock.now - begin, part: done.effort / self.effort)
            progress.show(name, done.pieces, of: total, left: left)
        }
    }
}

/// How long work may still take.
enum TimeLeft {
    /// What is left if the rest goes on as it went so far; nil while too little is known, and at the end.
    ///
    /// - Parameter part: How much of the work is done, 0 to 1.
    static func estimate(after elapsed: Duration, part: Double) -> Duration? {
        guard elapsed >= .seconds(1), part > 0, part < 1 else { return nil }
        return elapsed * ((1 - part) / part)
    }

    /// `about 12 s left`; from two minutes on in minutes.
    static func words(for left: Duration) -> String {
        let seconds = max(1, left.components.seconds + (left.components.attoseconds > 0 ? 1 : 0))
        return seconds < 120 ? "about \(seconds) s left" : "about \((seconds + 59) / 60) min left"
    }
}
