import Images
import KMeansTrace
import Testing

@testable import Lessons

/// A run of a kind that sentences stumble over: what is said of it has to be true all the same.
struct OddRun: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> Run

    init(_ description: String, _ make: @escaping @Sendable () throws -> Run) {
        testDescription = description
        self.make = make
    }

    /// One of every kind, and a handful at random.
    static let all: [OddRun] = kinds + random

    private static let kinds: [OddRun] = [
        OddRun("the usual run") { try Sample.run() },
        OddRun("the hand-run, with an exact tie") { try handRun() },
        OddRun("one cluster") { try Sample.run(settings: Sample.settings(clusters: 1)) },
        OddRun("two clusters, one iteration") { try Sample.run(settings: Sample.settings(clusters: 2, limit: 1)) },
        OddRun("the limit came first") { try Sample.run(settings: Sample.settings(clusters: 9, limit: 2)) },
        OddRun("converged in the closing assign") { try settledAtTheLimit() },
        OddRun("fewer colours than clusters") {
            try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 8))
        },
        OddRun("as many colours as clusters") {
            try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 3))
        },
        OddRun("one pixel") {
            try Sample.run(Sample.png(Sample.image(width: 1, height: 1) { _, _ in (12, 200, 7) }))
        },
        OddRun("one colour") { try Sample.run(Sample.png(Sample.image { _, _ in (9, 9, 9) })) },
        OddRun("two pixels, one cluster") {
            try Sample.run(
                Sample.png(Sample.image(width: 2, height: 1) { x, _ in (UInt8(10 * x), 0, 0) }),
                settings: Sample.settings(clusters: 1))
        },
        OddRun("greys only") {
            try Sample.run(Sample.png(Sample.image { x, _ in (UInt8(10 * x), UInt8(10 * x), UInt8(10 * x)) }))
        },
        OddRun("256 clusters") {
            try Sample.run(Sample.png(Sample.image(width: 20, height: 20)), settings: Sample.settings(clusters: 256))
        },
        OddRun("given centroids") { try given([(10.5, 20, 30), (200, 190.25, 180)]) },
        OddRun("given centroids, one far outside") { try given([(0, 0, 0), (1e6, -1e6, 1e6)], .keep) },
        OddRun("an empty cluster that moves") { try given([(0, 0, 0), (900, 900, 900), (255, 255, 255)]) },
        OddRun("an empty cluster that splits another") {
            try given([(0, 0, 0), (900, 900, 900), (255, 255, 255)], .split)
        },
        OddRun("an empty cluster that stays") { try given([(0, 0, 0), (900, 900, 900), (255, 255, 255)], .keep) },
        OddRun("an empty cluster that is dropped") {
            try given([(0, 0, 0), (900, 900, 900), (255, 255, 255)], .drop)
        },
        OddRun("all clusters but one are dropped") { try given([(128, 128, 128), (900, 900, 900)], .drop) },
        OddRun("equal given centroids") { try given([(60, 60, 60), (60, 60, 60), (200, 200, 200)], .keep) },
        OddRun("two centroids that move equally far") { try symmetric() },
        OddRun("far colours that tie for an empty cluster") { try tiedRelocation() },
    ]

    private static let random: [OddRun] = (1...8).map { seed in
        OddRun("random picture \(seed)") {
            var random = SplitMix64(seed: try #require(Seed(UInt64(seed))))
            let levels: [UInt8] = seed.isMultiple(of: 2) ? [0, 64, 128, 192, 255] : Array(0...255)
            let image = try Sample.image(width: 3 + seed * 2, height: 4 + seed) { _, _ in
                func level() -> UInt8 { levels[Int(random.next(below: UInt64(levels.count)))] }
                return (level(), level(), level())
            }
            let policy = EmptyClusterPolicy.allCases[seed % 4]
            let strategy = StartingStrategy.allCases[seed % StartingStrategy.allCases.count]
            return try Sample.run(
                Sample.png(image), settings: Sample.settings(clusters: 1 + seed, strategy, emptyClusters: policy))
        }
    }

    /// The run that a lesson works by hand: 4 x 3 pixels, whole numbers, one exact tie.
    static func handRun() throws -> Run {
        let reds: [UInt8] = [20, 40, 60, 20, 60, 180, 200, 220, 60, 200, 220, 20]
        let image = try Sample.image(width: 4, height: 3) { x, y in
            (reds[4 * y + x], reds[4 * y + x] >= 180 ? 40 : 0, 0)
        }
        let start = [Centroid(red: 20, green: 0, blue: 0), Centroid(red: 60, green: 0, blue: 0)]
        return try Sample.run(Sample.png(image), from: start, emptyClusters: .farthest)
    }

    private static func given(
        _ points: [(Double, Double, Double)], _ policy: EmptyClusterPolicy = .farthest
    ) throws -> Run {
        let centroids = points.map { Centroid(red: $0.0, green: $0.1, blue: $0.2) }
        return try Sample.run(Sample.png(Sample.image()), from: centroids, emptyClusters: policy)
    }

    /// A limit that is as long as it takes: the closing assign changes nothing.
    private static func settledAtTheLimit() throws -> Run {
        let free = try Sample.run(settings: Sample.settings(clusters: 3))
        return try Sample.run(settings: Sample.settings(clusters: 3, limit: free.trace.iterations - 1))
    }

    /// Pixels that mirror each other around two centroids.
    private static func symmetric() throws -> Run {
        let image = try Sample.image(width: 4, height: 1) { x, _ in ([0, 20, 220, 240][x], 0, 0) }
        let start = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 240, green: 0, blue: 0)]
        return try Sample.run(Sample.png(image), from: start, emptyClusters: .farthest)
    }

    /// A middle, and equally far corners that an empty cluster may take: the first in raster order gets it.
    private static func tiedRelocation() throws -> Run {
        let colours: [(UInt8, UInt8, UInt8)] = [
            (100, 100, 100), (60, 100, 100), (140, 100, 100), (100, 60, 100), (100, 140, 100), (101, 100, 100),
        ]
        let image = try Sample.image(width: 6, height: 3) { x, y in colours[(x + y * y) % 6] }
        let start = [Centroid(red: 100, green: 100, blue: 100), Centroid(red: 900, green: 900, blue: 900)]
        return try Sample.run(Sample.png(image), from: start, emptyClusters: .farthest)
    }
}
