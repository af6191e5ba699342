internal import Comparing
internal import KMeansTrace
internal import Narration

/// Some runs on one picture, and how far apart they end.
struct RunComparison {
    /// Parts smaller than this are not told to their digits: 0.01 %.
    private static let least = 1e-4

    /// The runs in the order they are shown, each with its name.
    let runs: [(name: String, run: Run)]

    /// The lowest inertia of an end.
    private var lowest: Double { runs.map { $0.run.trace.inertia }.min() ?? 0 }
    /// The highest inertia of an end.
    private var highest: Double { runs.map { $0.run.trace.inertia }.max() ?? 0 }

    /// Whether a run ends at the lowest inertia.
    func isLowest(_ run: Run) -> Bool { Levels.areTied(run.trace.inertia, lowest) }

    /// How far above the lowest end a run ends, in percent of it; nil where the lowest is 0.
    func distance(of run: Run, _ words: Words) -> String? {
        guard lowest > 0 else { return nil }
        return words.excess(part(of: run.trace.inertia))
    }

    /// How far apart the ends are, as a sentence; nil for a single run.
    func sentence(_ words: Words) -> String? {
        guard runs.count > 1 else { return nil }
        let two = runs.count == 2 ? "Two" : ""
        let count = ["count": words.numbers.grouped(Int64(runs.count))]
        if Levels.areTied(lowest, highest) { return words("runsSame" + two, count) }
        guard lowest > 0 else { return words("runsFromZero", ["highest": words.numbers.large(highest)]) }
        let part = part(of: highest)
        let percent = ["percent": words.numbers.percent(max(part, Self.least), of: 1)]
        return words((part < Self.least ? "runsNearly" : "runsDiffer") + two, count.merging(percent) { own, _ in own })
    }

    /// By which part of the lowest end an inertia lies above it.
    private func part(of inertia: Double) -> Double { (inertia - lowest) / lowest }
}
