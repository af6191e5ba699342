internal import Comparing
internal import Narration

/// What becomes of the best of some starts, and where the best and the worst of their ends come from.
struct StartStory {
    /// The run whose start leaves the least inertia; of those that tie, the earliest.
    let bestStart: ComparedRun
    /// The run with the best start of those that reach the best of these ends; nil where the best start does.
    let bestEnd: ComparedRun?
    /// The run with the worst of these ends; of those that tie, the one with the best start; nil where all end alike.
    let worstEnd: ComparedRun?
    /// What is said of the best start, of the best end where it is another run, and of the worst end.
    /// Each with the name of its line's look.
    let lines: [(line: String, sentence: String)]

    /// Tells of some runs of a comparison; nil of fewer than two.
    init?(_ runs: [ComparedRun], of comparison: Comparison, _ words: Words) {
        guard runs.count > 1 else { return nil }
        let ranks = Levels(runs.map { $0.startInertia }).ranks
        let order = runs.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        let (lowest, highest) = (runs.map { $0.endInertia }.min() ?? 0, runs.map { $0.endInertia }.max() ?? 0)
        let reaching = order.filter { Levels.areTied(runs[$0].endInertia, lowest) }
        let failing = order.filter { Levels.areTied(runs[$0].endInertia, highest) }
        guard let first = order.first, let best = reaching.first, let worst = failing.first else { return nil }
        let isBoth = ranks[first] == ranks[best]
        let differ = !Levels.areTied(lowest, highest)
        bestStart = runs[isBoth ? best : first]
        bestEnd = isBoth ? nil : runs[best]
        worstEnd = differ ? runs[worst] : nil

        func told(_ index: Int) -> [String: String] {
            [
                "run": words.name(of: runs[index]),
                "percent": words.excess(comparison.excess(of: runs[index].endInertia)),
                "rank": words.numbers.grouped(Int64(1 + runs.indices.count { ranks[$0] < ranks[index] })),
                "all": words.numbers.grouped(Int64(runs.count)),
            ]
        }
        var lines: [(String, String)] = []
        if isBoth {
            lines.append(("slope-best-start", words("storyBestBoth", count: reaching.count, told(best))))
        } else {
            lines.append(("slope-best-start", words("storyBestStart", told(first))))
            lines.append(("slope-best-end", words("storyBestEnd", count: reaching.count, told(best))))
        }
        if differ { lines.append(("slope-worst-end", words("storyWorstEnd", count: failing.count, told(worst)))) }
        self.lines = lines
    }
}
