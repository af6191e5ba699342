public import KMeansTrace

/// Many runs on one picture with one K, which differ in nothing but their start.
public struct Comparison: Sendable {
    /// What was compared.
    public let plan: ComparisonPlan
    /// K as it was asked for.
    public let clusters: ClusterCount
    /// Pixels of the picture.
    public let pixelCount: Int64
    /// The runs in the plan's order: strategy by strategy, seeds ascending; at least one.
    public let runs: [ComparedRun]

    /// Collects the runs of a plan; nil where there is none.
    ///
    /// - Parameter runs: in the plan's order.
    public init?(plan: ComparisonPlan, clusters: ClusterCount, pixelCount: Int, runs: [ComparedRun]) {
        guard !runs.isEmpty else { return nil }
        self.plan = plan
        self.clusters = clusters
        self.pixelCount = Int64(pixelCount)
        self.runs = runs
    }

    /// The settings of one of its runs.
    public func settings(of run: ComparedRun) -> Settings {
        plan.settings(strategy: run.strategy, seed: run.seed, clusters: clusters)
    }

    /// The runs of one start, seeds ascending.
    public func runs(of strategy: StartingStrategy) -> [ComparedRun] { runs.filter { $0.strategy == strategy } }

    /// Where one of its runs stands; nil for another comparison's.
    public func index(of run: ComparedRun) -> Int? {
        runs.firstIndex { $0.strategy == run.strategy && $0.seed == run.seed }
    }
}
