import KMeansTrace
import Testing

struct LloydTests {
    @Test(
        "Every trace keeps its promises, whatever the start and the policy", arguments: StartingStrategy.allCases,
        EmptyClusterPolicy.allCases)
    func promises(_ strategy: StartingStrategy, _ policy: EmptyClusterPolicy) throws {
        for seed in 1...24 {
            let clusters = [1, 2, 3, 8, 30, 64][seed % 6]
            let settings = try settings(
                strategy, clusters: clusters, seed: UInt64(seed), limit: seed % 4 == 0 ? 2 : 300, empty: policy)
            try KMeans(settings: settings).trace(of: RandomPictures.histogram(seed: UInt64(seed))).checkInvariants()
        }
    }

    @Test(
        "Starts outside the colours breed empty clusters, and every policy keeps its promises",
        arguments: EmptyClusterPolicy.allCases)
    func emptyClusters(_ policy: EmptyClusterPolicy) throws {
        var events = 0
        for seed in 1...24 {
            guard let random = Seed(UInt64(seed)) else { continue }
            var generator = SplitMix64(seed: random)
            let points = (0..<9).map { _ in
                Centroid(
                    red: Double(generator.next(below: 1000)) - 300, green: Double(generator.next(below: 700)),
                    blue: Double(generator.next(below: 256)))
            }
            let given = try #require(GivenCentroids(points))
            let settings = Settings(initialisation: .given(given), emptyClusters: policy)
            let trace = KMeans(settings: settings).trace(of: RandomPictures.histogram(seed: UInt64(seed)))
            try trace.checkInvariants()
            events += trace.steps.reduce(0) { $0 + ($1.update?.events.count ?? 0) }
        }
        #expect(events > 20)
    }

    @Test(
        "Pixels and weighted colours are the same clustering: order does not matter where the start does not depend on it"
    )
    func shuffledPixels() throws {
        let pixels = RandomPictures.pixels(seed: 8, count: 300, levels: Array(0...255))
        var shuffled: [UInt8] = []
        for pixel in 0..<300 {
            let other = pixel * 137 % 300
            shuffled += pixels[3 * other..<3 * other + 3]
        }
        let one = KMeans(settings: try settings(.maximin, clusters: 6)).trace(of: ColourHistogram(rgb: pixels))
        let two = KMeans(settings: try settings(.maximin, clusters: 6)).trace(of: ColourHistogram(rgb: shuffled))
        #expect(one.steps == two.steps)
    }

    @Test("A run that reaches its limit closes with one more assign")
    func closingAssign() throws {
        let histogram = RandomPictures.histogram(seed: 3)
        let whole = KMeans(settings: try settings(clusters: 8)).trace(of: histogram)
        #expect(whole.outcome == .converged)
        #expect(whole.steps.last?.assignment?.changed == 0)
        let cut = KMeans(settings: try settings(clusters: 8, limit: 2)).trace(of: histogram)
        #expect(cut.outcome == .iterationLimit)
        #expect(cut.iterations == 2)
        #expect(cut.steps.map(\.iteration) == [0, 1, 1, 2, 2, 3])
        // With the limit at the very iteration that changes nothing, the closing assign finds that out.
        let exact = KMeans(settings: try settings(clusters: 8, limit: whole.iterations - 1)).trace(of: histogram)
        #expect(exact.outcome == .converged)
        #expect(exact.iterations == whole.iterations - 1)
    }

    @Test("One colour, one pixel, one cluster: the run is start, assign, update, assign")
    func smallest() throws {
        for clusters in [1, 5] {
            let trace = KMeans(settings: try settings(clusters: clusters)).trace(
                of: ColourHistogram(rgb: [7, 8, 9]))
            #expect(trace.steps.count == 4)
            #expect(trace.iterations == 2)
            #expect(trace.inertia == 0)
            #expect(trace.clusters == 1)
            #expect(trace.settings.clusters.value == clusters)
            try trace.checkInvariants()
        }
    }

    @Test("The plain engine evaluates colours times centroids distances in each assign")
    func distances() throws {
        let histogram = RandomPictures.histogram(seed: 1)
        let trace = KMeans(settings: try settings(clusters: 5), engine: .plain).trace(of: histogram)
        let expected = Int64(histogram.colours.count * 5)
        #expect(trace.steps.compactMap(\.assignment).allSatisfy { $0.distances == expected })
    }

    @Test("Inertia is exact where a sum of Doubles would not be")
    func inertiaOfManyPixels() throws {
        // Two greys one level apart, a million pixels each: the scatter is exactly half a million per channel.
        let pixels = [UInt8](repeating: 254, count: 3_000_000) + [UInt8](repeating: 255, count: 3_000_000)
        let given = try #require(GivenCentroids([Centroid(red: 0, green: 0, blue: 0)]))
        let trace = KMeans(settings: Settings(initialisation: .given(given))).trace(of: ColourHistogram(rgb: pixels))
        #expect(trace.inertia == 1_500_000)
        #expect(trace.meanSquaredError == 0.75)
    }
}
