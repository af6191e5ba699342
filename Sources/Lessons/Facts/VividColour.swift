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
        pixels = Int64(histogram.weights[best])
        cluster = Int(labels[best])
        self.painted = painted
    }
}

extension Colour {
    /// The largest channel minus the smallest.
    fileprivate var vividness: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }
}
