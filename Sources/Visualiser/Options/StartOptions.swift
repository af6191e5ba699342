import ArgumentParser
import Images
import KMeansTrace
import Lessons

/// The options that say which K-means is run.
struct StartOptions: ParsableArguments {
    @Option(
        name: [.customShort("k"), .customLong("clusters")],
        help: ArgumentHelp("How many clusters, 1 to 256 (default: 8).", valueName: "N"))
    var clusters: ClusterCount?

    @Option(
        name: .customLong("init"),
        help: ArgumentHelp(
            "How the starting centroids are chosen (default: k-means++).\n"
                + StartingStrategy.allCases.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"),
            valueName: "NAME"))
    var strategy: StartingStrategy?

    @Option(help: ArgumentHelp("Start from the r,g,b rows of this file instead.", valueName: "FILE.csv"))
    var centroids: String?

    @Option(help: ArgumentHelp("Start from the colour of this pixel; once for each centroid.", valueName: "X,Y"))
    var pick: [Pick] = []

    @Option(help: ArgumentHelp("Seed of the random numbers, 0 to 9007199254740991 (default: 1).", valueName: "N"))
    var seed: Seed?

    @Option(help: ArgumentHelp("Stop after this many iterations, 1 to 10000 (default: 300).", valueName: "N"))
    var maxIterations: IterationLimit?

    @Option(
        help: ArgumentHelp(
            "What a cluster without pixels does (default: farthest).",
            valueName: EmptyClusterPolicy.allCases.map(\.name).joined(separator: "|")))
    var emptyClusters: EmptyClusterPolicy?

    func validate() throws {
        if centroids != nil, !pick.isEmpty {
            throw CommandFailure.usage("--centroids and --pick both give the starting centroids: use one of them")
        }
        if strategy != nil, centroids != nil || !pick.isEmpty {
            let other = centroids != nil ? "--centroids" : "--pick"
            throw CommandFailure.usage("--init and \(other) both say where the centroids start: use one of them")
        }
        if let clusters, !pick.isEmpty, clusters.value != pick.count {
            throw CommandFailure.usage("-k \(clusters.value) disagrees with the \(pick.count) pixels of --pick")
        }
        if pick.count > ClusterCount.range.upperBound {
            throw CommandFailure.usage("--pick can be given 256 times at most, not \(pick.count)")
        }
    }

    /// The settings for a picture: what the command line says, else what the lesson says, else the defaults.
    func settings(for image: Image, lesson: FrontMatter? = nil) throws(CommandFailure) -> Settings {
        Settings(
            initialisation: try initialisation(for: image, lesson: lesson),
            seed: seed ?? lesson?.seed ?? .standard,
            limit: maxIterations ?? lesson?.limit ?? .standard,
            emptyClusters: emptyClusters ?? lesson?.emptyClusters ?? .farthest)
    }

    private func initialisation(
        for image: Image, lesson: FrontMatter?
    ) throws(CommandFailure) -> Settings.Initialisation {
        if let centroids {
            let given = try CentroidFile.read(centroids)
            if let clusters, clusters != given.count {
                throw .usage("-k \(clusters.value) disagrees with the \(given.count.value) rows of \(centroids)")
            }
            return .given(given)
        }
        if !pick.isEmpty {
            var colours: [Centroid] = []
            for pick in pick { colours.append(Centroid(try pick.colour(in: image))) }
            if let given = GivenCentroids(colours) { return .given(given) }
        }
        return .strategy(
            strategy ?? lesson?.initialisation ?? .kMeansPlusPlus, clusters ?? lesson?.clusters ?? .standard)
    }
}
