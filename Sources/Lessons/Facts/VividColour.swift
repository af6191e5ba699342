internal import KMeansTrace

/// The most vivid colour of a picture, and what a run made of it.
///
/// Vivid here is simply the distance between a colour's largest and its smallest channel: 0 for a grey, 255 for a pure
/// red.
struct VividColour: Equatable {
    /// The colour; of equally vivid ones the first in raster order.
    let colour: Colour
    /// Its largest channel minus its smallest, 0 to 255.
    let vividness: Int
    /// How many colours of the picture are that vivid, this one included.
    let equals: Int
    /// Pixels that have exactly this colour.
    let pixels: Int64
    /// Index of the cluster they are in at the end.
    let cluster: Int
    /// The colour they are painted with.
    let painted: Colour

    /// How far the painted colour is from it, in RGB distance.
    var distance: Double { Double(colour.squaredDistance(to: painted)).squareRoot() }

    /// Looks through a picture's colours; nil for a picture that has greys only. O(U).
    init?(_ run: Run) {
        let histogram = run.trace.histogram
        var (best, most) = (0, 0)
        for (index, colour) in histogram.colours.enumerated() where colour.vividness > most {
            (best, most) = (index, colour.vividness)
        }
        guard most > 0, let labels = run.trace.labels(at: run.trace.steps.count - 1),
            let painted = run.result.palette[Int(labels[best])]
        else { return nil }
        colour = histogram.colours[best]
        vividness = most
        equals = histogram.colours.count { $0.vividness == most }
        pixels = Int64(histogram.weights[best])
        cluster = Int(labels[best])
        self.painted = painted
    }
}

/// The most vivid colour of a palette.
struct VividCluster: Equatable {
    /// Its index; the lowest of equals.
    let cluster: Int
    /// The colour it is painted with.
    let colour: Colour
    /// Its pixels.
    let pixels: Int64
    /// Whether another cluster's colour is as vivid.
    let isTied: Bool

    /// Looks through the clusters that have pixels; nil where there are fewer than two, or greys only.
    init?(_ run: Run) {
        let used = zip(run.result.palette, run.trace.pixels).enumerated().compactMap { cluster, row in
            row.0.flatMap { row.1 > 0 ? (cluster: cluster, colour: $0, pixels: row.1) : nil }
        }
        let most = used.map { $0.colour.vividness }.max() ?? 0
        guard used.count > 1, most > 0, let first = used.first(where: { $0.colour.vividness == most }) else {
            return nil
        }
        (cluster, colour, pixels) = first
        isTied = used.count { $0.colour.vividness == most } > 1
    }
}

extension Colour {
    /// The largest channel minus the smallest.
    fileprivate var vividness: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }
}
