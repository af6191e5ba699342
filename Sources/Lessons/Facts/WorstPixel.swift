internal import Images
internal import KMeansTrace

/// The pixel that ended farthest from the colour it is painted with.
struct WorstPixel: Equatable {
    /// Where its colour comes first in raster order: column and row, counted from 0.
    let x, y: Int
    /// Its colour in the picture.
    let colour: Colour
    /// How many pixels have exactly that colour.
    let pixelsOfColour: Int64
    /// How many other colours are just as far from theirs. They come later in raster order.
    let equals: Int
    /// Index of its cluster.
    let cluster: Int
    /// The colour it is painted with.
    let painted: Colour
    /// The squared distance between the two: exact, as both are bytes.
    let squaredDistance: UInt32
    /// Pixels of its cluster.
    let pixelsOfCluster: Int64
    /// Those of them whose colour lies within half that distance of this one's, itself included.
    let pixelsNearby: Int64

    /// How far it is from its painted colour, in RGB distance.
    var distance: Double { Double(squaredDistance).squareRoot() }

    /// Looks through the end of a run; nil where every pixel keeps its colour. O(U + pixels).
    init?(_ run: Run) {
        let (trace, histogram) = (run.trace, run.trace.histogram)
        guard let labels = trace.labels(at: trace.steps.count - 1) else { return nil }
        var (worst, most, equals) = (0, UInt32(0), 0)
        for (index, colour) in histogram.colours.enumerated() {
            guard let painted = run.result.palette[Int(labels[index])] else { continue }
            let distance = colour.squaredDistance(to: painted)
            if distance > most {
                (worst, most, equals) = (index, distance, 0)
            } else if distance == most {
                equals += 1
            }
        }
        let cluster = Int(labels[worst])
        guard most > 0, let painted = run.result.palette[cluster], let pixel = histogram.firstPixel(of: worst) else {
            return nil
        }
        let colour = histogram.colours[worst]
        (x, y) = (pixel % run.picture.image.width, pixel / run.picture.image.width)
        self.colour = colour
        pixelsOfColour = Int64(histogram.weights[worst])
        self.equals = equals
        self.cluster = cluster
        self.painted = painted
        squaredDistance = most
        pixelsOfCluster = trace.pixels[cluster]
        var nearby: Int64 = 0
        for (index, other) in histogram.colours.enumerated() where Int(labels[index]) == cluster {
            if 4 * other.squaredDistance(to: colour) <= most { nearby += Int64(histogram.weights[index]) }
        }
        pixelsNearby = nearby
    }
}
