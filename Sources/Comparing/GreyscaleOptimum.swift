public import KMeansTrace

/// The least inertia that any K-means of a grey picture can have, found by trying all ways to cut its greys.
///
/// On a line the best clusters are intervals, so dynamic programming over the sorted greys finds the optimum: R. Bellman,
/// "A note on cluster analysis and dynamic programming", Mathematical Biosciences 18 (1973), 311-312; H. Wang, M. Song,
/// "Ckmeans.1d.dp", The R Journal 3/2 (2011), 29-33. What an interval costs is a quotient of exact whole numbers.
public enum GreyscaleOptimum {
    /// The optimum of a picture with K clusters, or with as many as it has greys; nil for a picture that has a colour.
    ///
    /// - Complexity: O(K G²) for G greys, 256 at most.
    public static func inertia(of histogram: ColourHistogram, clusters: ClusterCount) -> Double? {
        guard let greys = Greys(histogram) else { return nil }
        let costs = (0...greys.count).map { end in (0..<end).map { greys.cost(of: $0..<end) } }
        // What the greys up to each cost with so many clusters; none yet, so only no greys cost nothing.
        var least = [0.0] + [Double](repeating: .infinity, count: greys.count)
        for _ in 0..<min(clusters.value, greys.count) {
            least = costs.map { costs in zip(least, costs).reduce(.infinity) { min($0, $1.0 + $1.1) } }
        }
        return least[greys.count]
    }
}

/// The greys of a picture, dark to light, with the running sums that tell what any interval of them costs.
private struct Greys {
    /// How many greys there are.
    let count: Int
    /// Up to each grey: pixels, the sum of their greys and of their squares.
    private var sums: [(pixels: Int64, greys: Int64, squares: Int64)] = [(0, 0, 0)]

    /// Nil for a picture that has a colour.
    init?(_ histogram: ColourHistogram) {
        guard histogram.colours.allSatisfy({ $0.red == $0.green && $0.green == $0.blue }) else { return nil }
        count = histogram.colours.count
        for index in histogram.colours.indices.sorted(by: { histogram.colours[$0].red < histogram.colours[$1].red }) {
            let (grey, pixels) = (Int64(histogram.colours[index].red), Int64(histogram.weights[index]))
            let last = sums[sums.count - 1]
            sums.append((last.pixels + pixels, last.greys + pixels * grey, last.squares + pixels * grey * grey))
        }
    }

    /// The sum of squared distances to the mean, three channels alike, for the greys of these places.
    func cost(of range: Range<Int>) -> Double {
        let (low, high) = (sums[range.lowerBound], sums[range.upperBound])
        let pixels = Int128(high.pixels - low.pixels)
        let greys = Int128(high.greys - low.greys)
        let squares = Int128(high.squares - low.squares)
        return Double(3 * (pixels * squares - greys * greys)) / Double(pixels)
    }
}
