public import KMeansTrace

/// The least work with which a start is expected to come near the best known end: one run of it, or the best of several.
///
/// All runs of a start that draws are never its way: their best is no expectation, but what happened to come out, and so
/// the start with the best known end would always have one.
public struct CheapestWay: Sendable, Equatable {
    /// The start.
    public let strategy: StartingStrategy
    /// How many of its runs; the best of them counts.
    public let runCount: Int
    /// Squared distances that so many runs evaluate on average, their starts included.
    public let distances: Double

    /// The cheapest way of one start; nil where fewer than all its runs are not expected to come near.
    ///
    /// - Parameter near: by which part the expected end may lie above the best known.
    /// - Complexity: O(N log N) for N runs: the more runs, the lower the expected end.
    public init?(_ strategy: StartingStrategy, in comparison: Comparison, near: Double = StartSummary.near) {
        guard let best = BestOfRuns(strategy, in: comparison) else { return nil }
        let bound = comparison.leastInertia * (1 + near)
        func isNear(_ count: Int) -> Bool { best.expectedInertia(bestOf: count) <= bound }
        var (low, high) = (1, max(1, best.runCount - 1))
        guard isNear(high) else { return nil }
        while low < high {
            let middle = (low + high) / 2
            if isNear(middle) { high = middle } else { low = middle + 1 }
        }
        self.strategy = strategy
        runCount = low
        distances = best.distances(of: low)
    }

    /// The cheapest way of all starts, ties in the plan's order. There is one unless a single lucky run is the best known
    /// and no start is expected to come near it.
    public static func overall(in comparison: Comparison) -> CheapestWay? {
        comparison.plan.strategies.compactMap { CheapestWay($0, in: comparison) }.min { $0.distances < $1.distances }
    }
}
