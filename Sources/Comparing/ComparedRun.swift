public import KMeansTrace

/// What a comparison keeps of one run: its start, its end and its way, but no labels.
public struct ComparedRun: Sendable, Equatable {
    /// How it started.
    public let strategy: StartingStrategy
    /// The seed it drew with; nil where nothing is drawn.
    public let seed: Seed?
    /// The starting centroids.
    public let start: [Centroid?]
    /// The centroids at the end, nil for dropped clusters.
    public let centroids: [Centroid?]
    /// Pixels in each cluster at the end.
    public let pixels: [Int64]
    /// Inertia after each step from the first assign to the last: S_a, S_u, S_a, ...; never rising.
    public let inertias: [Double]
    /// scikit-learn's `n_iter_`.
    public let iterations: Int
    /// Why it stopped.
    public let outcome: Trace.Outcome
    /// Squared distances that choosing the start evaluated.
    public let startDistances: Int64
    /// Squared distances that the assign steps evaluated.
    public let iterationDistances: Int64
    /// How often an update found a cluster without pixels: one for each such cluster and update.
    public let empties: Int
    /// How many of its starting centroids were found by maximin, because the rule found fewer than K.
    public let completedStart: Int

    /// Keeps what is needed of a trace.
    public init(_ trace: Trace, strategy: StartingStrategy, seed: Seed?) {
        self.strategy = strategy
        self.seed = seed
        start = trace.start
        centroids = trace.centroids
        pixels = trace.pixels
        inertias = trace.steps.compactMap { $0.inertia }
        iterations = trace.iterations
        outcome = trace.outcome
        startDistances = trace.startDistances
        iterationDistances = trace.steps.reduce(0) { $0 + ($1.assignment?.distances ?? 0) }
        empties = trace.steps.reduce(0) { $0 + ($1.update?.events.count ?? 0) }
        completedStart = trace.completedStart
    }

    /// What files and folders call it: `k-means++-7`, `first`.
    public var name: String { seed.map { "\(strategy.name)-\($0.value)" } ?? strategy.name }

    /// S_a of iteration 1: the inertia that the start alone leaves.
    public var startInertia: Double { inertias.first ?? 0 }

    /// Inertia at the end.
    public var endInertia: Double { inertias.last ?? 0 }

    /// Squared distances evaluated in all, the start included.
    public var distances: Int64 { startDistances + iterationDistances }
}
