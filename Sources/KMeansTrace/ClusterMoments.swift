/// The integer sums of one cluster, from which its mean and its inertia follow.
///
/// They are exact, so no order of adding, no number of threads and no way of keeping them up to date can change a
/// result. A picture of 48 Mi pixels stays below 2^44.
struct ClusterMoments: Sendable, Equatable {
    /// W: pixels in the cluster.
    var pixels: Int64 = 0
    /// S: sum of the channels over its pixels.
    var red: Int64 = 0
    var green: Int64 = 0
    var blue: Int64 = 0
    /// Q: sum of the squared lengths of its colours over its pixels.
    var squares: Int64 = 0

    mutating func add(_ colour: Colour, weight: UInt32) {
        accumulate(colour, Int64(weight))
    }

    mutating func remove(_ colour: Colour, weight: UInt32) {
        accumulate(colour, -Int64(weight))
    }

    static func += (total: inout ClusterMoments, other: ClusterMoments) {
        total.pixels += other.pixels
        total.red += other.red
        total.green += other.green
        total.blue += other.blue
        total.squares += other.squares
    }

    static func -= (total: inout ClusterMoments, other: ClusterMoments) {
        total.pixels -= other.pixels
        total.red -= other.red
        total.green -= other.green
        total.blue -= other.blue
        total.squares -= other.squares
    }

    /// S / W; nil for an empty cluster.
    var mean: Centroid? {
        guard pixels > 0 else { return nil }
        let w = Double(pixels)
        return Centroid(red: Double(red) / w, green: Double(green) / w, blue: Double(blue) / w)
    }

    /// The sum of squared distances to the cluster's own mean, `(W Q - |S|^2) / W`, its numerator exact in 128 bits.
    var scatter: Double {
        guard pixels > 0 else { return 0 }
        return Double(exactScatter) / Double(pixels)
    }

    /// The sum of squared distances to any point: the scatter plus W times the squared distance from the mean.
    func inertia(around centroid: Centroid) -> Double {
        guard let mean else { return 0 }
        return scatter + Double(pixels) * mean.squaredDistance(to: centroid)
    }

    /// The scatter as it is, for comparing; 0 / 1 for an empty cluster.
    var scatterRatio: Ratio {
        Ratio(numerator: UInt128(exactScatter), denominator: UInt128(max(1, pixels)))
    }

    /// |S|^2
    var squaredSum: Int128 {
        let (r, g, b) = (Int128(red), Int128(green), Int128(blue))
        return r * r + g * g + b * b
    }

    private var exactScatter: Int128 {
        Int128(pixels) * Int128(squares) - squaredSum
    }

    private mutating func accumulate(_ colour: Colour, _ weight: Int64) {
        let (r, g, b) = (Int64(colour.red), Int64(colour.green), Int64(colour.blue))
        pixels += weight
        red += weight * r
        green += weight * g
        blue += weight * b
        squares += weight * (r * r + g * g + b * b)
    }
}

extension ColourHistogram {
    /// The sums of each cluster, from the label of each colour. O(U) for U colours.
    func moments(of labels: [UInt8], clusters: Int) -> [ClusterMoments] {
        var moments = [ClusterMoments](repeating: ClusterMoments(), count: clusters)
        for (colour, label) in labels.enumerated() { moments[Int(label)].add(colours[colour], weight: weights[colour]) }
        return moments
    }
}
