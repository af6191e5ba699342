import ArgumentParser
import KMeansTrace

/// The options that say how a run goes on from its start.
struct IterationOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Stop after this many iterations, 1 to 10000 (default: 300).", valueName: "N"),
        transform: Limited.iterations)
    var maxIterations: IterationLimit?

    @Option(
        help: ArgumentHelp(
            "What a cluster without pixels does (default: farthest).",
            valueName: EmptyClusterPolicy.allCases.map(\.name).joined(separator: "|")))
    var emptyClusters: EmptyClusterPolicy?
}
