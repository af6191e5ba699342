internal import KMeansTrace

/// What a random start weighs the pixels by before one of its draws: a pixel is drawn with the probability weight / sum of
/// all weights.
///
/// In k-means++ the weight is the squared distance to the nearest centroid so far, and 1 before the first draw (Arthur &
/// Vassilvitskii 2007). Where pixels are drawn alike (Forgy) it is 1, and 0 once the pixel's colour was drawn.
struct DrawField {
    private let histogram: ColourHistogram
    private let isByDistance: Bool
    private var isFirst = true
    /// The weight of a single pixel of each colour: 0 to 195 075.
    private(set) var weights: [UInt32]

    /// The field before the first draw.
    ///
    /// - Parameter isByDistance: whether draws after the first are by squared distance.
    init(of histogram: ColourHistogram, isByDistance: Bool) {
        self.histogram = histogram
        self.isByDistance = isByDistance
        weights = [UInt32](repeating: 1, count: histogram.colours.count)
    }

    /// Goes on to the next draw, after this colour became a centroid. O(U).
    mutating func take(_ colour: Int) {
        if isByDistance {
            let centroid = histogram.colours[colour]
            for (index, other) in histogram.colours.enumerated() {
                let distance = centroid.squaredDistance(to: other)
                weights[index] = isFirst ? distance : min(weights[index], distance)
            }
        } else {
            weights[colour] = 0
        }
        isFirst = false
    }

    /// The sum of the weights of the pixels in each cluster, each below 2^44. O(U).
    ///
    /// - Parameter labels: the cluster of each colour, below `clusters`.
    func masses(of labels: [UInt8], clusters: Int) -> [UInt64] {
        var masses = [UInt64](repeating: 0, count: clusters)
        for colour in weights.indices { masses[Int(labels[colour])] += mass(of: colour) }
        return masses
    }

    /// The inertia that the centroids so far would leave together with one more, this colour. O(U).
    func inertia(with colour: Int) -> UInt64 {
        var field = self
        field.take(colour)
        return field.weights.indices.reduce(0) { $0 + field.mass(of: $1) }
    }

    /// The colours that evenly spread random numbers would hit: of 0 ..< sum of all weights, the middles of so many equal
    /// parts. O(U + count).
    func colours(atPlaces count: Int) -> [Int] {
        let total = weights.indices.reduce(0) { $0 + mass(of: $1) }
        var hit: [Int] = []
        var colour = 0
        var above = weights.isEmpty ? 0 : mass(of: 0)
        for place in 0..<count {
            let number = UInt64(2 * place + 1) * total / UInt64(2 * count)
            while colour + 1 < weights.count, above <= number {
                colour += 1
                above += mass(of: colour)
            }
            hit.append(colour)
        }
        return hit
    }

    private func mass(of colour: Int) -> UInt64 { UInt64(histogram.weights[colour]) * UInt64(weights[colour]) }
}
