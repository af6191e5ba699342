import KMeansTrace

/// Small pictures with ties, equal colours and lone ones, made by the library's own generator.
enum RandomPictures {
    static func pixels(seed: UInt64, count: Int, levels: [UInt8]) -> [UInt8] {
        guard let seed = Seed(seed) else { return [] }
        var random = SplitMix64(seed: seed)
        return (0..<3 * count).map { _ in levels[Int(random.next(below: UInt64(levels.count)))] }
    }

    /// Coarse colours tie often; fine ones are nearly all different.
    static func histogram(seed: UInt64) -> ColourHistogram {
        let levels: [UInt8] = seed % 2 == 0 ? [0, 64, 128, 192, 255] : Array(0...255)
        return ColourHistogram(rgb: pixels(seed: seed, count: 40 + 37 * Int(seed % 5), levels: levels))
    }
}

/// Settings for tests, where the numbers are known to be in range.
func settings(
    _ strategy: StartingStrategy = .kMeansPlusPlus, clusters: Int, seed: UInt64 = 1, limit: Int = 300,
    empty: EmptyClusterPolicy = .farthest
) throws -> Settings {
    guard let clusters = ClusterCount(clusters), let seed = Seed(seed), let limit = IterationLimit(limit) else {
        throw OutOfRange()
    }
    return Settings(
        initialisation: .strategy(strategy, clusters), seed: seed, limit: limit, emptyClusters: empty)
}

struct OutOfRange: Error {}
