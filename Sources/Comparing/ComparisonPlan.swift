public import KMeansTrace

/// What is compared: which starts, with which seeds, and how each run goes on from there.
public struct ComparisonPlan: Sendable, Equatable {
    /// The starts, in the order of `StartingStrategy.allCases`.
    public let strategies: [StartingStrategy]
    /// The seeds of those that draw; the others run once.
    public let seeds: SeedRange
    /// After how many iterations a run stops at the latest.
    public let limit: IterationLimit
    /// What happens to clusters without pixels.
    public let emptyClusters: EmptyClusterPolicy

    /// Collects what is compared; the starts are put in their usual order, each once.
    public init(
        strategies: [StartingStrategy] = StartingStrategy.allCases, seeds: SeedRange = .standard,
        limit: IterationLimit = .standard, emptyClusters: EmptyClusterPolicy = .farthest
    ) {
        self.strategies = StartingStrategy.allCases.filter { strategies.contains($0) }
        self.seeds = seeds
        self.limit = limit
        self.emptyClusters = emptyClusters
    }

    /// Every run there is to do, strategy by strategy, seeds ascending. The seed is nil where nothing is drawn.
    public var starts: [(strategy: StartingStrategy, seed: Seed?)] {
        strategies.flatMap { strategy in
            strategy.isRandom ? seeds.seeds.map { (strategy, $0) } : [(strategy, nil)]
        }
    }

    /// The settings of one of the runs.
    public func settings(strategy: StartingStrategy, seed: Seed?, clusters: ClusterCount) -> Settings {
        Settings(
            initialisation: .strategy(strategy, clusters), seed: seed ?? .standard, limit: limit,
            emptyClusters: emptyClusters)
    }

    /// Does all runs, one after another; nil where there is none. Whoever has threads does them side by side instead, with
    /// the same result.
    public func comparison(on histogram: ColourHistogram, clusters: ClusterCount) -> Comparison? {
        Comparison(
            plan: self, clusters: clusters, pixelCount: histogram.pixelCount,
            runs: starts.map { run(strategy: $0.strategy, seed: $0.seed, clusters: clusters, on: histogram) })
    }

    /// Does one of the runs and keeps what a comparison needs. O(U K) a step for U unique colours.
    func run(
        strategy: StartingStrategy, seed: Seed?, clusters: ClusterCount, on histogram: ColourHistogram
    ) -> ComparedRun {
        let settings = settings(strategy: strategy, seed: seed, clusters: clusters)
        return ComparedRun(KMeans(settings: settings).trace(of: histogram), strategy: strategy, seed: seed)
    }
}
