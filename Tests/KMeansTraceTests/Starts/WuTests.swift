import KMeansTrace
import Testing

struct WuTests {
    @Test("By hand: the box of largest inertia is cut where least is left, the first of equals")
    func byHand() throws {
        let histogram = Points.greys([108, 0, 100, 8])
        #expect(try StartingStrategy.wu.rows(on: histogram, clusters: 2) == [[4, 4, 4], [104, 104, 104]])
        #expect(try StartingStrategy.wu.rows(on: histogram, clusters: 3) == [[0, 0, 0], [104, 104, 104], [8, 8, 8]])
    }

    @Test("By hand: weights count, and the mean is that of the true colours")
    func weights() throws {
        // 1 | 41 90 leaves 1200.5 a channel; 1 41 | 90 leaves 50 x 1 x 1600 / 51 = 1568.6. With 1 only twice it is 1066.7.
        let heavy = Points.histogram([([1, 1, 1], 50), ([41, 41, 41], 1), ([90, 90, 90], 1)])
        #expect(try StartingStrategy.wu.rows(on: heavy, clusters: 2) == [[1, 1, 1], [65.5, 65.5, 65.5]])
        let light = Points.histogram([([1, 1, 1], 2), ([41, 41, 41], 1), ([90, 90, 90], 1)])
        #expect(try StartingStrategy.wu.rows(on: light, clusters: 2)[1] == [90, 90, 90])
    }

    @Test("By hand: with too few bins maximin completes the start")
    func completed() throws {
        let histogram = Points.greys([0, 7, 200, 207])
        let start = try StartingStrategy.wu.start(on: histogram, clusters: 3)
        #expect(start.centroids.map(\.numbers) == [[3.5, 3.5, 3.5], [203.5, 203.5, 203.5], [0, 0, 0]])
        #expect(start.completed == 1)
        #expect(start.distances == 2 * 4)
    }

    @Test("As trying every cut on the pixels does", arguments: SlowParts.pictures)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        for clusters in [1, 2, 3, 7, 16] where clusters < histogram.colours.count {
            let expected = SlowParts.means(SlowParts.pixels(pixels), count: clusters, size: SlowParts.inertia) { box in
                Set(box.map { $0.map { $0 / 8 } }).count > 1
            } isLower: { box in
                let cut = leastLeft(box)
                return { $0[cut.channel] / 8 <= cut.place }
            }
            let start = try StartingStrategy.wu.start(on: histogram, clusters: clusters)
            #expect(start.centroids.prefix(expected.count).map(\.numbers) == expected)
            #expect(start.completed == clusters - expected.count)
        }
    }

    /// The cut that leaves the least inertia in its two parts together.
    private func leastLeft(_ box: [SlowParts.Pixel]) -> (channel: Int, place: Int) {
        var best: (cut: (channel: Int, place: Int), left: SlowParts.Fraction)?
        for channel in 0..<3 {
            for place in 0..<31 {
                let lower = box.filter { $0[channel] / 8 <= place }
                let upper = box.filter { $0[channel] / 8 > place }
                guard !lower.isEmpty, !upper.isEmpty else { continue }
                let (one, other) = (SlowParts.inertia(lower), SlowParts.inertia(upper))
                let left: SlowParts.Fraction = (
                    one.numerator * other.denominator + other.numerator * one.denominator,
                    one.denominator * other.denominator
                )
                if let best, !SlowParts.isGreater(best.left, left) { continue }
                best = ((channel, place), left)
            }
        }
        return best?.cut ?? (0, 0)
    }
}
