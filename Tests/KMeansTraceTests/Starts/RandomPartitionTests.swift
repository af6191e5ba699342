import KMeansTrace
import Testing

struct RandomPartitionTests {
    @Test("The means of the pixels by label, labels drawn in raster order", arguments: SlowParts.pictures)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        for clusters in [1, 2, 3, 7] where clusters < histogram.colours.count {
            var random = SplitMix64(seed: try #require(Seed(11)))
            var members = [[SlowParts.Pixel]](repeating: [], count: clusters)
            for pixel in SlowParts.pixels(pixels) { members[Int(random.next(below: UInt64(clusters)))].append(pixel) }
            let means = members.filter { !$0.isEmpty }.map(SlowParts.mean)
            let start = try StartingStrategy.randomPartition.start(on: histogram, clusters: clusters, seed: 11)
            #expect(start.centroids.prefix(means.count).map(\.numbers) == means)
            #expect(start.completed == clusters - means.count)
        }
    }

    @Test("A label that no pixel got is made up for by the farthest colour")
    func completed() throws {
        let histogram = Points.greys([0, 90, 255])
        var completed = 0
        for seed in 0..<100 {
            let start = try StartingStrategy.randomPartition.start(on: histogram, clusters: 2, seed: UInt64(seed))
            #expect(start.centroids.count == 2)
            guard start.completed > 0 else { continue }
            completed += 1
            #expect(start.centroids.map { $0.red } == [115, 255])
            #expect(start.distances == 3)
        }
        // All three pixels alike: a quarter of the time.
        #expect((8...42).contains(completed))
    }

    @Test("On a large picture all means lie near the mean of the picture")
    func nearTheMean() throws {
        let histogram = ColourHistogram(rgb: RandomPictures.pixels(seed: 4, count: 8000, levels: Array(0...255)))
        for centroid in try StartingStrategy.randomPartition.rows(on: histogram, clusters: 8) {
            // 1,000 pixels each, standard deviation 74: five standard errors are 11.7.
            #expect(centroid.allSatisfy { abs($0 - 127.5) < 12 })
        }
    }

    @Test("It draws by the seed, though no draw is kept")
    func seed() throws {
        let trace = KMeans(settings: try settings(.randomPartition, clusters: 2)).trace(of: Points.greys([0, 90, 255]))
        #expect(trace.draws.isEmpty)
        #expect(trace.isStartRandom)
        let every = KMeans(settings: try settings(.randomPartition, clusters: 3)).trace(of: Points.greys([0, 90, 255]))
        #expect(!every.isStartRandom)
    }
}
