public import KMeansTrace

/// What a lesson says about one of its runs. All of it is optional: the command line or the page's own run says the rest.
public struct RunPlan: Sendable, Equatable {
    /// Where the picture comes from.
    public let source: PictureSource?
    /// K.
    public let clusters: ClusterCount?
    /// How the starting centroids are chosen.
    public let initialisation: StartingStrategy?
    /// The starting centroids themselves; they say K as well.
    public let centroids: GivenCentroids?
    /// The seed of a random start.
    public let seed: PlannedSeed?
    /// The limit of iterations.
    public let limit: IterationLimit?
    /// What becomes of clusters without pixels.
    public let emptyClusters: EmptyClusterPolicy?
    /// The line of the key that names the picture.
    let sourceLine: Int

    /// All keys there are.
    static let keys =
        PictureSource.keys + [
            "clusters", "initialisation", "centroids", "seed", "maximum-iterations", "empty-clusters",
        ]

    /// Whose plan it is.
    enum Role {
        /// The page's own run's.
        case own
        /// That of a named run beside one with this picture.
        case named(besides: PictureSource?)
    }

    /// Reads the plan; unknown keys have been refused.
    init(_ reader: KeyReader, role: Role) throws(LessonError) {
        source = try PictureSource(reader)
        sourceLine = PictureSource.line(in: reader)
        clusters = try reader.number("clusters", in: ClusterCount.range).flatMap { ClusterCount($0) }
        let strategies = StartingStrategy.allCases
        let name = try reader.word("initialisation", among: strategies.map { $0.name })
        initialisation = strategies.first { $0.name == name }
        try reader.refuseBoth("initialisation", "centroids")
        var picture = source
        switch role {
        case .own:
            seed = try reader.number("seed", in: 0...Int(Seed.range.upperBound)).flatMap { Seed(UInt64($0)) }
                .map { .exactly($0) }
        case .named(let other):
            seed = try reader.plannedSeed("seed")
            picture = source ?? other
        }
        centroids = try Self.centroids(reader, isPlane: picture?.isPoints ?? false)
        if let centroids, let clusters, clusters != centroids.count,
            let place = reader.conflict("clusters", "centroids")
        {
            throw LessonError(
                file: reader.file, line: reader.line(of: place.second),
                problem: .clustersDisagree(clusters: clusters.value, centroids: centroids.count.value))
        }
        limit = try reader.number("maximum-iterations", in: IterationLimit.range).flatMap { IterationLimit($0) }
        let policies = EmptyClusterPolicy.allCases
        let policy = try reader.word("empty-clusters", among: policies.map { $0.name })
        emptyClusters = policies.first { $0.name == policy }
    }

    /// The settings of a run that takes what the plan does not say from those of another.
    public func settings(basedOn own: Settings) -> Settings {
        Settings(
            initialisation: start(basedOn: own), seed: seed?.seed(from: own.seed) ?? own.seed,
            limit: limit ?? own.limit,
            emptyClusters: emptyClusters ?? own.emptyClusters)
    }

    private func start(basedOn own: Settings) -> Settings.Initialisation {
        if let centroids { return .given(centroids) }
        if case .given(let given) = own.initialisation, initialisation == nil, clusters ?? own.clusters == own.clusters
        {
            return .given(source == nil ? given : given.withoutPixels)
        }
        return .strategy(initialisation ?? own.initialisation.strategy, clusters ?? own.clusters)
    }

    /// The starting centroids: a list of `r,g,b`, of `x,y` for points of a plane.
    private static func centroids(_ reader: KeyReader, isPlane: Bool) throws(LessonError) -> GivenCentroids? {
        let expected = LessonProblem.Expectation.centroids(isPlane ? "x,y" : "r,g,b")
        let most = ClusterCount.range.upperBound
        guard let rows = try reader.items("centroids", expected, limit: most) else { return nil }
        var centroids: [Centroid] = []
        for row in rows {
            do {
                let fields = CentroidRow.fields(of: row.text[...])
                centroids.append(try CentroidRow.centroid(of: fields, channels: isPlane ? 2 : 3))
            } catch {
                throw reader.bad(row, of: "centroids", expected)
            }
        }
        return GivenCentroids(centroids)
    }
}

extension Settings.Initialisation {
    /// The rule of the start; for given centroids, which have none and fit one K only, k-means++.
    var strategy: StartingStrategy {
        switch self {
        case .strategy(let strategy, _): strategy
        case .given: .kMeansPlusPlus
        }
    }
}
