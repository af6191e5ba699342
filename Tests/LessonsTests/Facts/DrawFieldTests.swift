import KMeansTrace
import Testing

@testable import Lessons

@Suite struct DrawFieldTests {
    /// Black twice, then reds of 10, 30 and 30 again.
    private static let reds = ColourHistogram(rgb: [0, 10, 0, 30, 30].flatMap { [$0, 0, 0] })

    @Test func `before the first draw all pixels weigh the same, then their squared distance`() {
        var field = DrawField(of: Self.reds, isByDistance: true)
        #expect(field.weights == [1, 1, 1])
        #expect(field.masses(of: [0, 1, 1], clusters: 2) == [2, 3])
        #expect(field.inertia(with: 1) == 2 * 100 + 2 * 400)
        field.take(0)
        #expect(field.weights == [0, 100, 900])
        #expect(field.masses(of: [0, 1, 1], clusters: 3) == [0, 1900, 0])
        #expect(field.inertia(with: 1) == 2 * 400 && field.inertia(with: 2) == 100)
        field.take(1)
        #expect(field.weights == [0, 0, 400])
    }

    @Test func `where pixels are drawn alike, a colour that was drawn weighs nothing`() {
        var field = DrawField(of: Self.reds, isByDistance: false)
        field.take(2)
        #expect(field.weights == [1, 1, 0])
        field.take(0)
        #expect(field.masses(of: [0, 0, 0], clusters: 1) == [1])
    }

    @Test func `evenly spread numbers hit what the running sum says`() {
        var field = DrawField(of: Self.reds, isByDistance: true)
        #expect(field.colours(atPlaces: 5) == [0, 0, 1, 2, 2])
        field.take(0)
        // Of 1900 the first 100 hit the second colour; the middles of 19 parts are 50, 150, ...
        #expect(field.colours(atPlaces: 19) == [1] + [Int](repeating: 2, count: 18))
        #expect(field.colours(atPlaces: 1) == [2] && field.colours(atPlaces: 0).isEmpty)
    }

    /// Runs with draws of each kind, on pictures with many and with few colours.
    static let runs: [OddRun] = [StartingStrategy.kMeansPlusPlus, .greedyKMeansPlusPlus, .forgy].flatMap { start in
        [1, 2, 9].flatMap { clusters in
            [
                OddRun("\(start.name), \(clusters) clusters") {
                    try Sample.run(settings: Sample.settings(clusters: clusters, start))
                },
                OddRun("\(start.name), \(clusters) clusters, few colours") {
                    let image = try Sample.image { x, y in
                        (UInt8(x / 2 * 20), UInt8(min(x, y) / 4 * 60), UInt8(x * y % 2))
                    }
                    return try Sample.run(Sample.png(image), settings: Sample.settings(clusters: clusters, start))
                },
            ]
        }
    }

    @Test(arguments: runs + OddRun.all)
    func `the drawn colour is the first whose running sum exceeds the number, pixel by pixel`(run: OddRun) throws {
        let run = try run.make()
        let trace = run.trace
        let slow = try SlowRun(run)
        let isForgy = !DrawCards.isByDistance(trace)
        let colourOfPixel = trace.histogram.colourOfPixel.map { Int($0) }
        var field = DrawField(of: trace.histogram, isByDistance: !isForgy)
        var weights = [Int](repeating: 1, count: slow.pixels.count)
        for (number, draw) in trace.draws.enumerated() {
            #expect(colourOfPixel.map { Int(field.weights[$0]) } == weights)
            var byCluster = [UInt64](repeating: 0, count: trace.clusters)
            for (pixel, label) in try #require(slow.labels.last).enumerated() {
                byCluster[label] += UInt64(weights[pixel])
            }
            let labels = try #require(trace.labels(at: trace.steps.count - 1))
            #expect(field.masses(of: labels, clusters: trace.clusters) == byCluster)
            for candidate in draw.candidates {
                #expect(Int(candidate.total) == weights.reduce(0, +))
                let below = zip(colourOfPixel, weights).reduce(0) { $0 + ($1.0 < candidate.colour ? $1.1 : 0) }
                #expect(below <= Int(candidate.number) && Int(candidate.number) < below + Int(candidate.weight))
                guard !isForgy else { continue }
                let left = Self.weights(
                    weights, after: trace.histogram.colours[candidate.colour], slow, number, isForgy)
                #expect(Int(field.inertia(with: candidate.colour)) == left.reduce(0, +))
            }
            weights = Self.weights(weights, after: trace.histogram.colours[draw.chosen.colour], slow, number, isForgy)
            field.take(draw.chosen.colour)
        }
    }

    /// The weight of each pixel once a colour was drawn, from those before.
    private static func weights(
        _ before: [Int], after colour: Colour, _ slow: SlowRun, _ draw: Int, _ isForgy: Bool
    ) -> [Int] {
        let drawn = [Int(colour.red), Int(colour.green), Int(colour.blue)]
        return zip(before, slow.pixels).map { weight, pixel in
            let distance = SlowRun.squared(pixel, drawn)
            if isForgy { return distance == 0 ? 0 : weight }
            return draw == 0 ? distance : min(weight, distance)
        }
    }
}
