internal import Comparing
internal import KMeansTrace
internal import Narration

// What a comparison says in a sentence: all of it read off its runs.
extension Comparison {
    /// Under this part between the best end and the worst, the start hardly matters for the end: 2 %.
    private static let small = 0.02

    /// Whether the start decides where a run ends, or only how long it takes.
    func spreadSentence(_ words: Words) -> String {
        guard runs.count > 1 else { return words("startAlone") }
        let two = runs.count == 2 ? "Two" : ""
        let count = ["count": words.numbers.grouped(Int64(runs.count))]
        let spread = excess(of: worst.endInertia)
        guard spread < Self.small else {
            let percent = ["percent": words.excess(spread)]
            return words("startDecides" + two, count.merging(percent) { own, _ in own })
        }
        let iterations = runs.map { $0.iterations }
        let (fewest, most) = (iterations.min() ?? 0, iterations.max() ?? 0)
        guard fewest < most else { return words("startNeither", ["iterations": words.iterations(most)]) }
        return words("startHardly", ["fewest": String(fewest), "most": words.iterations(most)])
    }

    /// How far the worst end lies above the best: in percent of inertia, and as average colour errors.
    func gapSentence(_ words: Words) -> String {
        let numbers = words.numbers
        guard !endsAlike else { return words("gapNone", count: runs.count) }
        let errors = [
            "best": numbers.fixed(averageColourError(of: best.endInertia), places: 1),
            "worst": numbers.fixed(averageColourError(of: worst.endInertia), places: 1),
        ]
        let percent = ["percent": words.excess(excess(of: worst.endInertia))]
        return words(errors["best"] == errors["worst"] ? "gapLittle" : "gap", errors.merging(percent) { own, _ in own })
    }
}
