import ArgumentParser
import Images
import KMeansTrace
import Lessons
import Narration

/// The options that say which K-means is run.
struct StartOptions: ParsableArguments {
    @Option(
        name: [.customShort("k"), .customLong("clusters")], parsing: .unconditional,
        help: ArgumentHelp("How many clusters, 1 to 256 (default: 8).", valueName: "N"),
        transform: Limited.clusters)
    var clusters: ClusterCount?

    @Option(
        name: .customLong("init"),
        help: ArgumentHelp(
            "How the starting centroids are chosen (default: k-means++).\n" + StartingStrategy.helpLines,
            valueName: "NAME"))
    var strategy: StartingStrategy?

    @Option(help: ArgumentHelp("Start from the r,g,b rows of this file instead.", valueName: "FILE.csv"))
    var centroids: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Start from the colour of this pixel; once for each centroid.", valueName: "X,Y"),
        transform: Pick.init(word:))
    var pick: [Pick] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Seed of the random numbers, 0 to 9007199254740991 (default: 1).", valueName: "N"),
        transform: Limited.seed)
    var seed: Seed?

    @OptionGroup var iteration: IterationOptions

    func validate() throws {
        if centroids != nil, !pick.isEmpty {
            throw CommandFailure.usage("--centroids and --pick both give the starting centroids: use one of them")
        }
        if strategy != nil, centroids != nil || !pick.isEmpty {
            let other = centroids != nil ? "--centroids" : "--pick"
            throw CommandFailure.usage("--init and \(other) both say where the centroids start: use one of them")
        }
        if let clusters, !pick.isEmpty, clusters.value != pick.count {
            let pixels = Numbers.english.count(Int64(pick.count), "pixel", "pixels")
            throw CommandFailure.usage("-k \(clusters.value) disagrees with the \(pixels) of --pick")
        }
        if pick.count > ClusterCount.range.upperBound {
            throw CommandFailure.usage("--pick can be given 256 times at most, not \(pick.count)")
        }
    }

    /// The settings for a picture: what the command line says, else what the lesson says, else the defaults.
    func settings(for image: Image, lesson: RunPlan? = nil) throws(CommandFailure) -> Settings {
        Settings(
            initialisation: try initialisation(for: image, lesson: lesson),
            seed: seed ?? lesson?.seed?.seed(from: .standard) ?? .standard,
            limit: iteration.maxIterations ?? lesson?.limit ?? .standard,
            emptyClusters: iteration.emptyClusters ?? lesson?.emptyClusters ?? .farthest)
    }

    private func initialisation(
        for image: Image, lesson: RunPlan?
    ) throws(CommandFailure) -> Settings.Initialisation {
        if let centroids {
            let given = try CentroidFile.read(centroids)
            if let clusters, clusters != given.count {
                let rows = Numbers.english.count(Int64(given.count.value), "row", "rows")
                throw .usage("-k \(clusters.value) disagrees with the \(rows) of \(centroids)")
            }
            return .given(given)
        }
        if !pick.isEmpty {
            var colours: [Centroid] = []
            for pick in pick { colours.append(Centroid(try pick.colour(in: image))) }
            let pixels = pick.map { $0.y * image.width + $0.x }
            if let given = GivenCentroids(colours, pickedFrom: pixels) { return .given(given) }
        }
        if let given = lesson?.centroids, strategy == nil, clusters == nil { return .given(given) }
        return .strategy(
            strategy ?? lesson?.initialisation ?? .kMeansPlusPlus,
            clusters ?? lesson?.clusters ?? lesson?.centroids?.count ?? .standard)
    }
}
