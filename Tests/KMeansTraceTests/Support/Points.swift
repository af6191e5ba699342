import KMeansTrace

/// Pixels and weighted colours as tests write them down.
enum Points {
    /// A picture of these colours, each on so many pixels in a row.
    static func histogram(_ colours: [(colour: [UInt8], pixels: Int)]) -> ColourHistogram {
        ColourHistogram(rgb: colours.flatMap { colour, pixels in (0..<pixels).flatMap { _ in colour } })
    }

    /// A grey picture: one pixel of each value.
    static func greys(_ values: [UInt8]) -> ColourHistogram {
        ColourHistogram(rgb: values.flatMap { [$0, $0, $0] })
    }

    /// The same pixels in another order.
    static func shuffled(_ pixels: [UInt8], seed: UInt64) -> [UInt8] {
        guard let seed = Seed(seed) else { return [] }
        var random = SplitMix64(seed: seed)
        var order = Array(0..<pixels.count / 3)
        for last in order.indices.reversed() {
            order.swapAt(last, Int(random.next(below: UInt64(last + 1))))
        }
        return order.flatMap { pixels[3 * $0..<3 * $0 + 3] }
    }
}

extension StartingStrategy {
    /// The start as rows of numbers.
    func rows(on histogram: ColourHistogram, clusters: Int, seed: UInt64 = 1) throws -> [[Double]] {
        try start(on: histogram, clusters: clusters, seed: seed).centroids.map(\.numbers)
    }

    func start(on histogram: ColourHistogram, clusters: Int, seed: UInt64 = 1) throws -> Start {
        guard let clusters = ClusterCount(clusters), let seed = Seed(seed) else { throw OutOfRange() }
        return start(on: histogram, clusters: clusters, seed: seed)
    }
}
