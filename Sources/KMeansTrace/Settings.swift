/// What a run was asked to do. With the picture it determines the trace to the last bit.
public struct Settings: Sendable, Equatable {
    /// Where the starting centroids come from.
    public enum Initialisation: Sendable, Equatable {
        /// Chosen from the picture by a rule.
        case strategy(StartingStrategy, ClusterCount)
        /// Given from outside.
        case given(GivenCentroids)

        /// The word used in commands and files.
        public var name: String {
            switch self {
            case .strategy(let strategy, _): strategy.name
            case .given: "given"
            }
        }
    }

    /// Where the starting centroids come from.
    public let initialisation: Initialisation
    /// The seed of the start's random numbers, kept even where nothing is drawn.
    public let seed: Seed
    /// After how many iterations the run stops at the latest.
    public let limit: IterationLimit
    /// What happens to clusters without pixels.
    public let emptyClusters: EmptyClusterPolicy

    /// Collects the settings of a run.
    public init(
        initialisation: Initialisation, seed: Seed = .standard, limit: IterationLimit = .standard,
        emptyClusters: EmptyClusterPolicy = .farthest
    ) {
        self.initialisation = initialisation
        self.seed = seed
        self.limit = limit
        self.emptyClusters = emptyClusters
    }

    /// How many clusters were asked for; a picture with fewer colours gets fewer.
    public var clusters: ClusterCount {
        switch initialisation {
        case .strategy(_, let count): count
        case .given(let given): given.count
        }
    }

    /// The starting centroids on a picture. With no more colours than clusters they are the colours in raster order,
    /// whatever the initialisation.
    public func start(on histogram: ColourHistogram) -> Start {
        guard histogram.colours.count > clusters.value else { return .everyColour(of: histogram) }
        return switch initialisation {
        case .strategy(let strategy, let count): strategy.start(on: histogram, clusters: count, seed: seed)
        case .given(let given): Start(centroids: given.centroids)
        }
    }
}
