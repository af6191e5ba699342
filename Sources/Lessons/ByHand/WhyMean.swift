internal import KMeansTrace

/// Why a centroid moves to the mean: the sum of squared distances of one cluster's pixels, as the centroid slides along one
/// channel. It is a parabola, whose lowest point is the mean.
///
/// The cluster is that of the first assign; the other channels stay at their means, so that the lowest point is the
/// cluster's least inertia of all.
struct WhyMean: Equatable {
    /// The channel in which the cluster's pixels differ most, 0 for red; the first of equals.
    let channel: Int
    /// Pixels in the cluster.
    let pixels: Int64
    /// How many pixels have each value of the channel that occurs, in order.
    let values: [Value]
    /// The mean in the channel.
    let mean: Double
    /// The starting centroid in the channel.
    let start: Double
    /// The sum of squared distances at the mean.
    let least: Double

    /// A value of the channel and how many pixels have it.
    struct Value: Equatable {
        let value: Int
        let pixels: Int64
    }

    /// The sum of squared distances where the centroid is at a place in the channel.
    func sum(at place: Double) -> Double { least + Double(pixels) * (place - mean) * (place - mean) }

    /// What is lost at the start: pixels times the square of the way to the mean.
    var loss: Double { Double(pixels) * (start - mean) * (start - mean) }

    /// Reads a cluster off a run; nil where it has no pixels in the first iteration.
    init?(_ trace: Trace, cluster: Int) {
        guard let labels = trace.labels(at: 1), let centroid = trace.start[cluster] else { return nil }
        var (count, counts) = (Int64(0), [[Int64]](repeating: [Int64](repeating: 0, count: 256), count: 3))
        for (index, colour) in trace.histogram.colours.enumerated() where Int(labels[index]) == cluster {
            let weight = Int64(trace.histogram.weights[index])
            count += weight
            for (channel, value) in colour.channels.enumerated() { counts[channel][value] += weight }
        }
        guard count > 0 else { return nil }
        // Sums and squares stay whole, so the spread of a channel is exact up to one division.
        func sum(_ channel: Int, _ of: (Int64) -> Int64) -> Int64 {
            counts[channel].enumerated().reduce(0) { $0 + $1.element * of(Int64($1.offset)) }
        }
        let spreads = (0..<3).map { channel in
            let (total, squares) = (sum(channel) { $0 }, sum(channel) { $0 * $0 })
            return Double(Int128(count) * Int128(squares) - Int128(total) * Int128(total)) / Double(count)
        }
        let widest = spreads.firstIndex(of: spreads.max() ?? 0) ?? 0
        channel = widest
        pixels = count
        values = counts[widest].enumerated().filter { $0.element > 0 }.map {
            Value(value: $0.offset, pixels: $0.element)
        }
        mean = Double(sum(widest) { $0 }) / Double(count)
        start = centroid.channels[widest]
        least = spreads.reduce(0, +)
    }
}
