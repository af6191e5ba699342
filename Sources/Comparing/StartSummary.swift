public import KMeansTrace

/// One start in figures: what its runs begin with, where they end, and what that costs.
public struct StartSummary: Sendable, Equatable {
    /// Runs this near to the best known are counted: 1 %.
    public static let near = 0.01

    /// The start.
    public let strategy: StartingStrategy
    /// How many runs it has; the seeds, or one where nothing is drawn.
    public let runCount: Int
    /// Inertia that the start alone leaves.
    public let startInertia: Spread
    /// Inertia at the end.
    public let endInertia: Spread
    /// By which part of the best known the ends lie above it; nil where the best known has no error at all.
    public let aboveBest: Spread?
    /// scikit-learn's `n_iter_`.
    public let iterations: Spread
    /// Squared distances that choosing the start evaluates.
    public let startDistances: Spread
    /// Squared distances that the assign steps evaluate.
    public let iterationDistances: Spread
    /// Squared distances in all.
    public let distances: Spread
    /// How many runs end within 1 % above the best known.
    public let nearBest: Int

    /// Sums up the runs of a start; nil where there are none.
    ///
    /// - Parameter best: the least inertia of all runs of the comparison.
    init?(_ strategy: StartingStrategy, in comparison: Comparison, best: Double) {
        let runs = comparison.runs(of: strategy)
        func spread(_ figure: (ComparedRun) -> Double) -> Spread? { Spread(runs.map(figure)) }
        guard let startInertia = spread({ $0.startInertia }), let endInertia = spread({ $0.endInertia }),
            let iterations = spread({ Double($0.iterations) }),
            let startDistances = spread({ Double($0.startDistances) }),
            let iterationDistances = spread({ Double($0.iterationDistances) }),
            let distances = spread({ Double($0.distances) })
        else { return nil }
        self.strategy = strategy
        runCount = runs.count
        self.startInertia = startInertia
        self.endInertia = endInertia
        aboveBest = best > 0 ? spread { ($0.endInertia - best) / best } : nil
        self.iterations = iterations
        self.startDistances = startDistances
        self.iterationDistances = iterationDistances
        self.distances = distances
        nearBest = runs.count { $0.endInertia - best <= Self.near * best }
    }
}

extension Comparison {
    /// The starts that have runs, best first: by the median of their ends, where that ties by the median of their
    /// distances, where that ties in the plan's order. O(R log R) for R runs.
    public var summaries: [StartSummary] {
        let best = leastInertia
        let summaries = plan.strategies.compactMap { StartSummary($0, in: self, best: best) }
        let levels = Levels(summaries.map { $0.endInertia.median }).ranks
        let order = summaries.indices.sorted { a, b in
            (levels[a], summaries[a].distances.median, a) < (levels[b], summaries[b].distances.median, b)
        }
        return order.map { summaries[$0] }
    }
}
