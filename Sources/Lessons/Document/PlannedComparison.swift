public import Comparing
public import KMeansTrace

/// What a lesson says about the starts it compares. All of it is optional: the command line overrides it, and all starts,
/// 30 seeds and the run's own K stand behind both.
public struct PlannedComparison: Sendable, Equatable {
    /// The starts.
    public let strategies: [StartingStrategy]?
    /// The seeds of those that draw.
    public let seeds: SeedRange?
    /// The values of K, in the order they are told; the first is the page's own.
    public let clusters: [ClusterCount]?

    /// Nothing is said.
    static let unsaid = PlannedComparison(strategies: nil, seeds: nil, clusters: nil)

    /// The key of the front matter below which it stands.
    static let key = "comparison"
    /// The keys there are.
    static let keys = ["starts", "seeds", "clusters"]

    /// Collects what is said.
    public init(strategies: [StartingStrategy]?, seeds: SeedRange?, clusters: [ClusterCount]?) {
        self.strategies = strategies
        self.seeds = seeds
        self.clusters = clusters
    }

    /// Reads the entries below `comparison`.
    init(_ reader: KeyReader) throws(LessonError) {
        guard let entries = try reader.entries(Self.key, limit: Self.keys.count) else {
            self = .unsaid
            return
        }
        let keys = try KeyReader(
            entries, known: Self.keys, file: reader.file, place: .comparison, line: reader.line(of: Self.key))
        let all = StartingStrategy.allCases
        let names = try keys.choices("starts", among: all.map { $0.name })
        let counts = try keys.numbers("clusters", in: ClusterCount.range, count: 1...ClusterCount.mostCompared)
        self.init(
            strategies: names.map { names in all.filter { names.contains($0.name) } },
            seeds: try keys.number("seeds", in: SeedRange.counts).flatMap { SeedRange(count: $0) },
            clusters: counts?.compactMap { ClusterCount($0) })
    }

    /// What is compared from a run's settings on: its limit and its policy, and what is said here.
    func plan(basedOn settings: Settings) -> ComparisonPlan {
        ComparisonPlan(
            strategies: strategies ?? StartingStrategy.allCases, seeds: seeds ?? .standard, limit: settings.limit,
            emptyClusters: settings.emptyClusters)
    }
}

extension ClusterCount {
    /// The most values of K that one comparison can have.
    public static let mostCompared = 8
}
