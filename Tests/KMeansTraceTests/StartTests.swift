import KMeansTrace
import Testing

struct StartTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let picture: String
        let initialisation: String
        let clusters: Int
        let start: [[Double]]
        var testDescription: String { name }
    }

    static let file = try? FixtureFile<Case>.load("starts.json")

    @Test("Starts without chance equal those of independent code", arguments: file?.cases ?? [])
    func startsWithoutChance(_ expected: Case) throws {
        let histogram = try #require(Self.file).histogram(expected.picture)
        let strategy = try #require(StartingStrategy.allCases.first { $0.name == expected.initialisation })
        let clusters = try #require(ClusterCount(expected.clusters))
        let start = strategy.start(on: histogram, clusters: clusters, seed: .standard)
        #expect(start.centroids.map(\.numbers) == expected.start)
        #expect(start.draws.isEmpty)
    }

    @Test("The fixtures are there") func fixturesAreThere() throws {
        #expect(try #require(Self.file).cases.count >= 3)
    }

    @Test("A random start depends on the seed alone, no centroid is there twice", arguments: StartingStrategy.allCases)
    func randomStart(_ strategy: StartingStrategy) throws {
        let histogram = ColourHistogram(
            rgb: RandomPictures.pixels(seed: 5, count: 900, levels: Array(0...255)))
        let clusters = try #require(ClusterCount(12))
        let one = strategy.start(on: histogram, clusters: clusters, seed: .standard)
        let again = strategy.start(on: histogram, clusters: clusters, seed: .standard)
        let other = strategy.start(on: histogram, clusters: clusters, seed: try #require(Seed(2)))
        #expect(one == again)
        #expect((one == other) == !strategy.isRandom)
        #expect(one.centroids.count == 12)
        #expect(one.draws.count == (strategy.isRandom && strategy != .randomPartition ? 12 : 0))
        for (index, centroid) in one.centroids.enumerated() {
            #expect(!one.centroids[..<index].contains(centroid))
        }
    }

    @Test(
        "With no more colours than clusters every start is the colours in raster order",
        arguments: StartingStrategy.allCases)
    func fewColours(_ strategy: StartingStrategy) throws {
        let histogram = ColourHistogram(rgb: [9, 9, 9, 0, 0, 0, 9, 9, 9, 255, 0, 7])
        let clusters = try #require(ClusterCount(3))
        let start = strategy.start(on: histogram, clusters: clusters, seed: .standard)
        #expect(start.centroids.map(\.numbers) == [[9, 9, 9], [0, 0, 0], [255, 0, 7]])
    }

    @Test("Forgy draws a colour as often as its pixels say")
    func forgyFollowsPixels() throws {
        // 90 black, 9 grey, 1 white pixel; the first of two centroids.
        let pixels = [UInt8](repeating: 0, count: 270) + [UInt8](repeating: 128, count: 27) + [255, 255, 255]
        let histogram = ColourHistogram(rgb: pixels)
        var hits = [0, 0, 0]
        for seed in 0..<2000 {
            let start = StartingStrategy.forgy.start(
                on: histogram, clusters: try #require(ClusterCount(2)), seed: try #require(Seed(UInt64(seed))))
            hits[start.draws[0].chosen.colour] += 1
        }
        // Five standard deviations of a binomial draw around 1800, 180 and 20.
        #expect(abs(hits[0] - 1800) < 68)
        #expect(abs(hits[1] - 180) < 64)
        #expect(abs(hits[2] - 20) < 23)
    }

    @Test("k-means++ weighs by squared distance, and a draw's number falls into its colour's share")
    func plusPlusWeights() throws {
        let histogram = ColourHistogram(rgb: [0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 20, 0])
        for seed in 0..<50 {
            let start = StartingStrategy.kMeansPlusPlus.start(
                on: histogram, clusters: try #require(ClusterCount(2)), seed: try #require(Seed(UInt64(seed))))
            let first = start.draws[0].chosen
            let second = start.draws[1].chosen
            #expect(first.total == 4)
            let weights = histogram.colours.indices.map {
                UInt64(histogram.weights[$0])
                    * UInt64(histogram.colours[$0].squaredDistance(to: histogram.colours[first.colour]))
            }
            #expect(second.total == weights.reduce(0, +))
            #expect(second.weight == weights[second.colour])
            let below = weights[..<second.colour].reduce(0, +)
            #expect((below..<below + second.weight).contains(second.number))
        }
    }

    @Test("Greedy k-means++ draws 2 + floor(ln K) candidates and keeps the one that leaves the least")
    func greedyKeepsTheBest() throws {
        let histogram = ColourHistogram(
            rgb: RandomPictures.pixels(seed: 3, count: 400, levels: Array(0...255)))
        for (clusters, candidates) in [(2, 2), (3, 3), (7, 3), (8, 4), (20, 4), (21, 5), (55, 6), (149, 7)] {
            let start = StartingStrategy.greedyKMeansPlusPlus.start(
                on: histogram, clusters: try #require(ClusterCount(clusters)), seed: .standard)
            #expect(start.draws.dropFirst().allSatisfy { $0.candidates.count == candidates })
            #expect(start.draws[0].candidates.count == 1)
            var chosen = [start.draws[0].chosen.colour]
            for draw in start.draws.dropFirst().prefix(4) {
                let left = draw.candidates.map { inertia(of: histogram, around: chosen + [$0.colour]) }
                let least = try #require(left.min())
                #expect(draw.kept == left.firstIndex(of: least))
                chosen.append(draw.chosen.colour)
            }
        }
    }

    @Test("The distances a start evaluated are counted, and a run tells them")
    func distancesAreCounted() throws {
        let histogram = ColourHistogram(
            rgb: RandomPictures.pixels(seed: 3, count: 400, levels: Array(0...255)))
        let colours = Int64(histogram.colours.count)
        // Nothing is chosen after the last of the 8 centroids, so nothing is measured against it.
        let expected: [(StartingStrategy, Int64)] = [
            (.forgy, 0), (.first, 0), (.maximin, 7 * colours), (.kMeansPlusPlus, 7 * colours),
            (.greedyKMeansPlusPlus, 7 * (1 + 4) * colours),
        ]
        for (strategy, distances) in expected {
            let trace = KMeans(settings: try settings(strategy, clusters: 8)).trace(of: histogram)
            #expect(trace.startDistances == distances)
            #expect(trace.completedStart == 0)
        }
        let every = KMeans(settings: try settings(.maximin, clusters: 256)).trace(
            of: ColourHistogram(rgb: [1, 2, 3, 4, 5, 6]))
        #expect(every.startDistances == 0)
    }

    @Test("The pixel a centroid came from has its colour, and is the one the random number fell on")
    func startPixels() throws {
        // Two colours, the second on many pixels: which of them is drawn varies with the seed.
        let pixels = (0..<40).flatMap { pixel -> [UInt8] in pixel % 10 == 0 ? [0, 0, 0] : [200, 9, 9] } + [7, 7, 7]
        let histogram = ColourHistogram(rgb: pixels)
        var seen: Set<Int> = []
        for seed in 0..<200 {
            let trace = KMeans(settings: try settings(.forgy, clusters: 1, seed: UInt64(seed))).trace(of: histogram)
            let pixel = try #require(trace.startPixels()[0])
            let chosen = try #require(trace.draws.first).chosen
            #expect(Int(histogram.colourOfPixel[pixel]) == chosen.colour)
            let before = histogram.colourOfPixel[..<pixel].count { $0 == UInt32(chosen.colour) }
            #expect(before == chosen.occurrence)
            seen.insert(pixel)
        }
        #expect(seen.count > 35)
        let first = KMeans(settings: try settings(.first, clusters: 2)).trace(of: histogram)
        #expect(first.startPixels() == [0, 1])
        let maximin = KMeans(settings: try settings(.maximin, clusters: 2)).trace(of: histogram)
        #expect(maximin.startPixels()[0] == nil)
    }

    private func inertia(of histogram: ColourHistogram, around centroids: [Int]) -> UInt64 {
        histogram.colours.indices.reduce(0) { sum, colour in
            let distances = centroids.map { histogram.colours[$0].squaredDistance(to: histogram.colours[colour]) }
            return sum + UInt64(histogram.weights[colour]) * UInt64(distances.min() ?? 0)
        }
    }
}
