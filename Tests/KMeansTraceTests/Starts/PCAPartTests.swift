@testable import KMeansTrace
import Testing

struct PCAPartTests {
    @Test("By hand: the cut is across the direction that varies most, not across a channel")
    func byHand() throws {
        // Red varies most, but along the component (0.73, 0.68) the colour (8, 0) lies before the mean.
        let histogram = Points.histogram([([0, 0, 0], 1), ([12, 10, 0], 1), ([8, 0, 0], 1)])
        #expect(try StartingStrategy.pcaPart.rows(on: histogram, clusters: 2) == [[4, 0, 0], [12, 10, 0]])
        #expect(try StartingStrategy.varPart.rows(on: histogram, clusters: 2) == [[0, 0, 0], [10, 5, 0]])
    }

    @Test("The principal direction of greys is grey, of one channel that channel; its greatest coordinate is positive")
    func directions() {
        func direction(_ histogram: ColourHistogram) -> Direction {
            var sums = ClusterMoments()
            for colour in histogram.colours.indices { sums += histogram.moments(of: colour) }
            let all = (0..<UInt32(histogram.colours.count)).map { $0 }
            return Covariance(of: all[...], in: histogram, sums: sums).principalDirection
        }
        let unit: Int64 = 1 << 20
        #expect(direction(Points.greys([3, 50, 51, 255])) == Direction(red: 605_396, green: 605_396, blue: 605_396))
        #expect(direction(Points.histogram([([1, 9, 1], 5), ([1, 7, 1], 2)])) == Direction(green: unit))
        #expect(direction(Points.histogram([([1, 9, 2], 5), ([1, 9, 200], 2)])) == Direction(blue: unit))
        // Red falls by 3 where blue rises by 4.
        #expect(
            direction(Points.histogram([([30, 0, 0], 1), ([0, 0, 40], 3)])) == Direction(red: -629_146, blue: 838_861))
    }

    // Colours that tie would fall to either side of the plane by a rounding.
    @Test("As power iteration on the pixels does", arguments: SlowParts.fine)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        for clusters in [1, 2, 3, 7, 16] where clusters < histogram.colours.count {
            let expected = SlowParts.means(
                SlowParts.pixels(pixels), count: clusters, size: SlowParts.inertia
            ) { cluster in
                let mean = SlowParts.mean(cluster)
                let deviations = cluster.map { pixel in (0..<3).map { Double(pixel[$0]) - mean[$0] } }
                let axis = principalAxis(deviations)
                return { pixel in (0..<3).reduce(0.0) { $0 + axis[$1] * (Double(pixel[$1]) - mean[$1]) } <= 0 }
            }
            #expect(try StartingStrategy.pcaPart.rows(on: histogram, clusters: clusters) == expected)
        }
    }

    /// Power iteration: the covariance applied again and again, from the deviation that is longest.
    private func principalAxis(_ deviations: [[Double]]) -> [Double] {
        func dot(_ a: [Double], _ b: [Double]) -> Double { a[0] * b[0] + a[1] * b[1] + a[2] * b[2] }
        var axis = deviations.max { dot($0, $0) < dot($1, $1) } ?? [1, 0, 0]
        for _ in 0..<3000 {
            var next = [0.0, 0.0, 0.0]
            for deviation in deviations {
                let along = dot(deviation, axis)
                for channel in 0..<3 { next[channel] += along * deviation[channel] }
            }
            let length = dot(next, next).squareRoot()
            axis = next.map { $0 / length }
        }
        let greatest = axis.max { abs($0) < abs($1) } ?? 1
        return greatest < 0 ? axis.map { -$0 } : axis
    }
}
