internal import Comparing
internal import Narration

/// What becomes of the best of some starts, and where the best of their ends comes from.
struct StartStory {
    /// The run whose start leaves the least inertia; of those that tie, the earliest.
    let bestStart: ComparedRun
    /// The run with the best start of those that reach the best of these ends; nil where the best start does.
    let bestEnd: ComparedRun?
    /// The sentences, as many as there are lines to explain.
    let sentences: [String]

    /// Tells of some runs of a comparison; nil of fewer than two.
    init?(_ runs: [ComparedRun], of comparison: Comparison, _ words: Words) {
        guard runs.count > 1 else { return nil }
        let ranks = Levels(runs.map { $0.startInertia }).ranks
        let order = runs.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        let lowest = runs.map { $0.endInertia }.min() ?? 0
        let reaching = order.filter { Levels.areTied(runs[$0].endInertia, lowest) }
        guard let first = order.first, let best = reaching.first else { return nil }
        let isBoth = ranks[first] == ranks[best]
        bestStart = runs[isBoth ? best : first]
        bestEnd = isBoth ? nil : runs[best]
        let numbers = words.numbers
        let start = [
            "run": words.name(of: bestStart), "percent": words.excess(comparison.excess(of: bestStart.endInertia)),
        ]
        guard !isBoth else {
            sentences = [words("storyBestBoth", count: reaching.count, start)]
            return
        }
        let end = [
            "run": words.name(of: runs[best]),
            "rank": numbers.grouped(Int64(1 + runs.indices.count { ranks[$0] < ranks[best] })),
            "all": numbers.grouped(Int64(runs.count)),
        ]
        sentences = [words("storyBestStart", start), words("storyBestEnd", count: reaching.count, end)]
    }
}
