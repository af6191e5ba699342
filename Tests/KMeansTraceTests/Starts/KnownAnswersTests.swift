import KMeansTrace
import Testing

/// Three made pictures whose ends are known, pixel by pixel as the lessons have them.
struct KnownAnswersTests {
    /// Four stripes of 12 columns, 48 x 27 pixels.
    private static let locked = picture(width: 48, height: 27) { x, _ in
        [[24, 32, 88], [40, 48, 104], [224, 64, 56], [232, 200, 64]][x / 12]
    }

    /// A small flower on a green slope, 96 x 64 pixels.
    private static let poppy = picture(width: 96, height: 64) { x, y in
        (60..<68).contains(x) && (40..<48).contains(y) ? [224, 16, 32] : [UInt8(60 + x), UInt8(84 + x), UInt8(60 + x)]
    }

    /// The same slope with a flower of a quarter of the pixels, which is not worth a centroid.
    private static let poppySmall = picture(width: 96, height: 64) { x, y in
        (60..<64).contains(x) && (40..<44).contains(y) ? [224, 16, 32] : [UInt8(60 + x), UInt8(84 + x), UInt8(60 + x)]
    }

    /// All greys, 256 x 16 pixels.
    private static let ramp = picture(width: 256, height: 16) { x, _ in [UInt8(x), UInt8(x), UInt8(x)] }

    private static func picture(width: Int, height: Int, _ colour: (Int, Int) -> [UInt8]) -> ColourHistogram {
        ColourHistogram(rgb: (0..<width * height).flatMap { colour($0 % width, $0 / width) })
    }

    private func end(
        _ strategy: StartingStrategy, on picture: ColourHistogram, clusters: Int, seed: UInt64 = 1,
        empty: EmptyClusterPolicy = .farthest
    ) throws -> Trace {
        KMeans(settings: try settings(strategy, clusters: clusters, seed: seed, empty: empty)).trace(of: picture)
    }

    /// In how many of 1,000 seeded runs something holds of the end.
    private func share(
        _ strategy: StartingStrategy, on picture: ColourHistogram, clusters: Int, empty: EmptyClusterPolicy = .farthest,
        of holds: (Trace) -> Bool
    ) throws -> Double {
        var count = 0
        for seed in 0..<1000 {
            let trace = try end(strategy, on: picture, clusters: clusters, seed: UInt64(seed), empty: empty)
            if holds(trace) { count += 1 }
        }
        return Double(count) / 1000
    }

    /// Whether a share of 1,000 runs lies within four standard errors of a chance.
    private func agrees(_ share: Double, with chance: Double) -> Bool {
        abs(share - chance) <= 4 * (chance * (1 - chance) / 1000).squareRoot()
    }

    /// Whether some centroid is a flower: far more red than green.
    private func keepsFlower(_ trace: Trace) -> Bool {
        trace.centroids.contains { $0.map { $0.red > $0.green + 100 } ?? false }
    }

    // MARK: locked

    @Test("Stripes 1, 2 and 3 lock the run; 1, 3 and 4 free it")
    func lockedOrNot() throws {
        #expect(try end(.first, on: Self.locked, clusters: 3).inertia == 3_017_088)
        let free = [0, 2, 3].map { Centroid(Self.locked.colours[$0]) }
        let given = try #require(GivenCentroids(free))
        let trace = KMeans(settings: Settings(initialisation: .given(given))).trace(of: Self.locked)
        #expect(trace.inertia == 124_416)
    }

    @Test("Random pixels are locked half the time, k-means++ hardly ever")
    func lockedShares() throws {
        for (strategy, chance) in [(StartingStrategy.forgy, 0.5), (.kMeansPlusPlus, 0.04)] {
            let share = try share(strategy, on: Self.locked, clusters: 3) { $0.inertia == 3_017_088 }
            #expect(agrees(share, with: chance), "\(strategy.name): \(share)")
        }
    }

    @Test(
        "A rule that looks for inertia or distance is not locked",
        arguments: [StartingStrategy.maximin, .wu, .varPart, .pcaPart])
    func rulesAreFree(_ strategy: StartingStrategy) throws {
        #expect(try end(strategy, on: Self.locked, clusters: 3).inertia == 124_416)
    }

    // MARK: poppy

    @Test("Popularity paints the flower green, maximin keeps it")
    func poppyWithoutChance() throws {
        let popularity = try end(.popularity, on: Self.poppy, clusters: 4)
        #expect(popularity.inertia.rounded() == 2_985_389)
        #expect(!keepsFlower(popularity))
        let maximin = try end(.maximin, on: Self.poppy, clusters: 4)
        #expect(maximin.inertia.rounded() == 1_534_551)
        #expect(keepsFlower(maximin))
    }

    @Test("Of the small flower losing it costs less than keeping it")
    func smallPoppy() throws {
        let kept = try end(.maximin, on: Self.poppySmall, clusters: 4, empty: .keep)
        #expect(keepsFlower(kept) && kept.inertia.rounded() == 1_564_171)
        let lost = try end(.medianCut, on: Self.poppySmall, clusters: 4, empty: .keep)
        #expect(!keepsFlower(lost) && lost.inertia.rounded() == 1_375_998)
    }

    @Test(
        "How often chance keeps the flower",
        arguments: [
            (StartingStrategy.forgy, EmptyClusterPolicy.farthest, 0.08), (.kMeansPlusPlus, .farthest, 0.59),
            (.greedyKMeansPlusPlus, .farthest, 0.87),
            // The means of a random partition lie so near each other that clusters run empty: the rule for those decides.
            (.randomPartition, .keep, 0.42), (.randomPartition, .farthest, 0.86),
        ])
    func poppyShares(_ strategy: StartingStrategy, empty: EmptyClusterPolicy, chance: Double) throws {
        let share = try share(strategy, on: Self.poppy, clusters: 4, empty: empty, of: keepsFlower)
        #expect(agrees(share, with: chance), "\(strategy.name): \(share)")
    }

    // MARK: ramp

    @Test("A grid on a grey ramp leaves six of eight clusters empty at once")
    func rampFromGrid() throws {
        let keep = try end(.grid, on: Self.ramp, clusters: 8, empty: .keep)
        #expect(keep.start.compactMap { $0?.numbers }.joined().allSatisfy { $0 == 63.75 || $0 == 191.25 })
        #expect(keep.steps[1].pixels?.count { $0 == 0 } == 6)
        #expect(keep.inertia == 16_776_192)
        #expect(keep.pixels.count { $0 > 0 } == 2)
        let farthest = try end(.grid, on: Self.ramp, clusters: 8)
        #expect(farthest.inertia == 1_053_720)
        #expect(farthest.iterations == 18)
    }
}
