import ArgumentParser
import Comparing
import KMeansTrace
import Lessons

/// The options that say which starts are compared.
struct CompareOptions: ParsableArguments {
    @Option(
        name: [.customShort("k"), .customLong("clusters")], parsing: .unconditional,
        help: ArgumentHelp(
            "How many clusters, 1 to 256; or up to \(ClusterCount.mostCompared) such numbers, each compared by itself "
                + "(default: 8).",
            valueName: "N,N,..."),
        transform: Limited.clusterList)
    var clusters: [ClusterCount]?

    @Option(
        name: .customLong("init"),
        help: ArgumentHelp(
            "The starts that are compared (default: all).\n" + StartingStrategy.helpLines, valueName: "NAME,NAME,..."),
        transform: Limited.strategyList)
    var strategies: [StartingStrategy]?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How often each start that draws is run, 1 to \(SeedRange.counts.upperBound) "
                + "(default: \(SeedRange.standardCount)).",
            valueName: "N"),
        transform: Limited.seedCount)
    var seeds: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The first of the seeds, 0 to 9007199254740991 (default: 1); the others follow it.", valueName: "N"),
        transform: Limited.seed)
    var seed: Seed?

    @OptionGroup var iteration: IterationOptions

    /// What is compared: what the command line says, else what the lesson says, else the defaults.
    ///
    /// - Throws: Seeds beyond the largest.
    func plan(for lesson: FrontMatter) throws(CommandFailure) -> ComparisonPlan {
        let said = lesson.comparison
        let first = seed ?? .standard
        let count = seeds ?? said.seeds?.seeds.count ?? SeedRange.standardCount
        guard let range = SeedRange(first: first, count: count) else {
            throw .usage("--seed \(first.value) and the \(count - 1) after it go beyond \(Seed.range.upperBound)")
        }
        return ComparisonPlan(
            strategies: strategies ?? said.strategies ?? StartingStrategy.allCases, seeds: range,
            limit: iteration.maxIterations ?? lesson.run.limit ?? .standard,
            emptyClusters: iteration.emptyClusters ?? lesson.run.emptyClusters ?? .farthest)
    }

    /// The values of K, the page's own first.
    func clusters(for lesson: FrontMatter) -> [ClusterCount] {
        clusters ?? lesson.comparison.clusters ?? [lesson.run.clusters ?? .standard]
    }
}
