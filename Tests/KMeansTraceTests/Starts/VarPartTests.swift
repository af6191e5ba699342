import KMeansTrace
import Testing

struct VarPartTests {
    @Test("By hand: cut at the mean, then the cluster of largest inertia, the first of equals")
    func byHand() throws {
        // 0 10 | 100 110; both halves have the same inertia, so the first is cut: 0 | 10.
        let histogram = Points.greys([110, 0, 100, 10])
        #expect(try StartingStrategy.varPart.rows(on: histogram, clusters: 2) == [[5, 5, 5], [105, 105, 105]])
        #expect(
            try StartingStrategy.varPart.rows(on: histogram, clusters: 3) == [
                [0, 0, 0], [105, 105, 105], [10, 10, 10],
            ])
    }

    @Test("By hand: a colour at the mean is in the lower part, and red comes before green")
    func ties() throws {
        let histogram = Points.histogram([([0, 20, 0], 1), ([10, 10, 0], 1), ([20, 0, 0], 1)])
        #expect(try StartingStrategy.varPart.rows(on: histogram, clusters: 2) == [[5, 15, 0], [20, 0, 0]])
    }

    @Test("As splitting the pixels themselves does", arguments: SlowParts.pictures)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        for clusters in [1, 2, 3, 7, 16] where clusters < histogram.colours.count {
            let expected = SlowParts.means(
                SlowParts.pixels(pixels), count: clusters, size: SlowParts.inertia
            ) { cluster in
                let variances = (0..<3).map { channel in
                    SlowParts.inertia(cluster.map { [$0[channel], 0, 0] }).numerator
                }
                let channel = variances.firstIndex(of: variances.max() ?? 0) ?? 0
                let sum = cluster.reduce(0) { $0 + $1[channel] }
                return { $0[channel] * cluster.count <= sum }
            }
            #expect(try StartingStrategy.varPart.rows(on: histogram, clusters: clusters) == expected)
        }
    }
}
