import KMeansTrace
import Testing

/// What holds of every start.
struct EveryStartTests {
    /// A picture of so many colours, each on one to five pixels, scattered.
    private func picture(colours: Int, seed: UInt64, levels: [UInt8]) throws -> ColourHistogram {
        var distinct: [[UInt8]] = []
        var random = SplitMix64(seed: try #require(Seed(seed)))
        while distinct.count < colours {
            let colour = (0..<3).map { _ in levels[Int(random.next(below: UInt64(levels.count)))] }
            if !distinct.contains(colour) { distinct.append(colour) }
        }
        let pixels = distinct.flatMap { colour in (0...random.next(below: 5)).flatMap { _ in colour } }
        return ColourHistogram(rgb: Points.shuffled(pixels, seed: seed))
    }

    @Test(
        "Runs keep their promises with one colour, two, and about as many as clusters",
        arguments: StartingStrategy.allCases)
    func invariants(_ strategy: StartingStrategy) throws {
        for clusters in [1, 2, 3, 8, 17] {
            for colours in Set([1, 2, clusters - 1, clusters, clusters + 1, 3 * clusters]) where colours > 0 {
                for (seed, levels) in [(1, Array(0...255)), (2, [0, 100, 200]), (3, [0, 1, 2, 3])]
                    as [(UInt64, [UInt8])]
                {
                    guard colours <= levels.count * levels.count * levels.count else { continue }
                    let histogram = try picture(colours: colours, seed: seed, levels: levels)
                    let trace = KMeans(settings: try settings(strategy, clusters: clusters)).trace(of: histogram)
                    try trace.checkInvariants()
                    #expect(trace.clusters == min(clusters, colours))
                    #expect((0..<clusters).contains(trace.completedStart))
                    if colours <= clusters { #expect(trace.inertia == 0 && trace.startDistances == 0) }
                    for (pixel, centroid) in zip(trace.startPixels(), trace.start) {
                        guard let pixel, let centroid else { continue }
                        #expect(Centroid(histogram.colours[Int(histogram.colourOfPixel[pixel])]) == centroid)
                    }
                }
            }
        }
    }

    @Test(
        "A start that has no chance in it and asks for no order is the same for shuffled pixels",
        arguments: [StartingStrategy.medianCut, .wu, .varPart, .pcaPart, .grid])
    func shuffled(_ strategy: StartingStrategy) throws {
        for (number, pixels) in SlowParts.pictures.enumerated() {
            let histogram = ColourHistogram(rgb: pixels)
            let other = ColourHistogram(rgb: Points.shuffled(pixels, seed: UInt64(number)))
            for clusters in [2, 3, 7, 16] where clusters < histogram.colours.count {
                let start = try strategy.start(on: histogram, clusters: clusters)
                // What maximin adds may tie.
                let found = clusters - start.completed
                let again = try strategy.start(on: other, clusters: clusters)
                #expect(again.centroids.prefix(found) == start.centroids.prefix(found))
                #expect(again.completed == start.completed)
            }
        }
    }

    @Test("Where nothing ties, popularity and maximin are the same for shuffled pixels too")
    func shuffledWithoutTies() throws {
        let bytes = (1...20).flatMap { (number: Int) -> [UInt8] in
            let colour = [UInt8(number * 12), UInt8(number * number / 2), 0]
            return (0..<2 * number).flatMap { _ in colour }
        }
        let pixels = ColourHistogram(rgb: bytes)
        for strategy in [StartingStrategy.popularity, .maximin] {
            let start = try strategy.rows(on: pixels, clusters: 6)
            for seed in 1...5 {
                let other = ColourHistogram(rgb: Points.shuffled(bytes, seed: UInt64(seed)))
                #expect(try strategy.rows(on: other, clusters: 6) == start)
            }
        }
    }

    @Test("A centroid on a mean is nobody's pixel, though a colour may lie there")
    func meansAreNoPixels() throws {
        let histogram = Points.greys([0, 10, 20, 200, 210, 220])
        for strategy in [StartingStrategy.varPart, .medianCut, .wu] {
            let trace = KMeans(settings: try settings(strategy, clusters: 2)).trace(of: histogram)
            #expect(trace.start.map { $0?.red } == [10, 210])
            #expect(trace.startPixels() == [nil, nil])
        }
        // Two found, 0 then added from the first pixel.
        let completed = KMeans(settings: try settings(.popularity, clusters: 3)).trace(
            of: Points.greys([0, 7, 200, 207]))
        #expect(completed.startPixels() == [nil, nil, 0])
    }
}
