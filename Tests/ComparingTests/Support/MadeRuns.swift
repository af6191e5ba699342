import Comparing
import KMeansTrace
import Testing

/// Runs whose ends are known by their making.
enum Made {
    /// A run that ends at half of `pairs`: one cluster, so many pixels at red 0 and as many at red 1.
    static func run(_ strategy: StartingStrategy, seed: UInt64? = nil, pairs: Int) throws -> ComparedRun {
        let pixels = (0..<pairs).flatMap { _ in [0, 0, 0, 1, 0, 0] as [UInt8] }
        return try run(strategy, seed: seed, pixels: pixels, from: [Centroid(red: 0.5, green: 0, blue: 0)])
    }

    /// A run whose end has these centroids, far from each other: each between two pixels, so far to either side in red.
    static func run(
        _ strategy: StartingStrategy, seed: UInt64? = nil, ends: [Colour], halfWidths: [UInt8]
    ) throws -> ComparedRun {
        let pixels = zip(ends, halfWidths).flatMap { end, width in
            [end.red - width, end.green, end.blue, end.red + width, end.green, end.blue]
        }
        return try run(strategy, seed: seed, pixels: pixels, from: ends.map { Centroid($0) })
    }

    /// A run from given centroids, told as if it were another start's.
    static func run(
        _ strategy: StartingStrategy, seed: UInt64? = nil, pixels: [UInt8], from start: [Centroid],
        emptyClusters: EmptyClusterPolicy = .keep
    ) throws -> ComparedRun {
        let given = try #require(GivenCentroids(start))
        let settings = Settings(initialisation: .given(given), emptyClusters: emptyClusters)
        let trace = KMeans(settings: settings).trace(of: ColourHistogram(rgb: pixels))
        return ComparedRun(trace, strategy: strategy, seed: try seed.map { try #require(Seed($0)) })
    }

    /// A comparison of runs made by hand.
    static func comparison(_ runs: [ComparedRun], clusters: Int = 1, pixelCount: Int = 1) throws -> Comparison {
        let seeds = try #require(SeedRange(count: max(1, runs.count { $0.strategy == .forgy })))
        let plan = ComparisonPlan(strategies: runs.map { $0.strategy }, seeds: seeds)
        let count = try #require(ClusterCount(clusters))
        return try #require(Comparison(plan: plan, clusters: count, pixelCount: pixelCount, runs: runs))
    }

    /// Forgy's and k-means++'s runs that end at halves of these, in the order of their seeds, and what draws nothing.
    static func comparison(
        forgy: [Int] = [], kMeansPlusPlus: [Int] = [], first: Int? = nil, maximin: Int? = nil
    ) throws -> Comparison {
        func drawn(_ strategy: StartingStrategy, _ ends: [Int]) throws -> [ComparedRun] {
            try ends.enumerated().map { try run(strategy, seed: UInt64($0 + 1), pairs: $1) }
        }
        var runs = try drawn(.forgy, forgy)
        if let first { runs.append(try run(.first, pairs: first)) }
        if let maximin { runs.append(try run(.maximin, pairs: maximin)) }
        runs += try drawn(.kMeansPlusPlus, kMeansPlusPlus)
        return try comparison(runs)
    }

    /// All the runs of a plan on a picture.
    static func comparison(_ plan: ComparisonPlan, clusters: Int, pixels: [UInt8]) throws -> Comparison {
        let histogram = ColourHistogram(rgb: pixels)
        let count = try #require(ClusterCount(clusters))
        return try #require(plan.comparison(on: histogram, clusters: count))
    }

    /// Bytes that look random.
    static func bytes(_ count: Int, seed: UInt64, below bound: UInt64 = 256) throws -> [UInt8] {
        var random = SplitMix64(seed: try #require(Seed(seed)))
        return (0..<count).map { _ in UInt8(random.next(below: bound)) }
    }

    /// Points of RGB space with whole coordinates.
    static func centroids(_ count: Int, seed: UInt64, below bound: UInt64 = 256) throws -> [Centroid] {
        let bytes = try bytes(3 * count, seed: seed, below: bound)
        return (0..<count).map {
            Centroid(Colour(red: bytes[3 * $0], green: bytes[3 * $0 + 1], blue: bytes[3 * $0 + 2]))
        }
    }
}
