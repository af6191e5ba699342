internal import Images
internal import KMeansTrace

/// A run that is small enough to be done by hand, written out: every row of every step, with the numbers that its
/// arithmetic is made of. All of them are read off the trace or follow from it by whole sums.
///
/// It holds no words: the page and the sheet print it.
struct HandRun {
    /// The run is too large for the pencil: what there is too much of, how much, and the most there may be.
    struct TooLarge: Error, Equatable {
        let thing: LessonProblem.Countable
        let count, limit: Int
    }

    /// A different colour of the picture and how many pixels have it.
    struct Shade {
        let colour: Colour
        let pixels: Int64
        /// Red, green and blue.
        var channels: [Int] { colour.channels }
    }

    /// One step of the run.
    enum Step {
        case start
        case assign(Assign)
        case update(Update)
    }

    /// The colours, in the order of their first pixel.
    let shades: [Shade]
    /// For each pixel in raster order, the number of its colour in `shades`.
    let shadeOfPixel: [Int]
    /// Pixels in a row of the picture.
    let width: Int
    /// Whether it is about points of a plane, not about a picture.
    let isPlane: Bool
    /// The trace it tells.
    let trace: Trace
    /// The steps, as many as the trace has.
    let steps: [Step]

    /// Writes a run out.
    ///
    /// - Throws: what is beyond its limit; the first of several.
    init(_ run: Run) throws(TooLarge) {
        let trace = run.trace
        try Self.check(trace)
        let histogram = trace.histogram
        let shades = zip(histogram.colours, histogram.weights).map { Shade(colour: $0, pixels: Int64($1)) }
        self.shades = shades
        shadeOfPixel = histogram.colourOfPixel.map { Int($0) }
        width = run.picture.image.width
        isPlane = run.picture.origin == .points && Self.isEmpty(channel: 2, in: trace)
        self.trace = trace
        steps = trace.steps.map { step in
            let labels = trace.labels(at: step.index)?.map { Int($0) } ?? []
            let before = trace.labels(at: step.index - 1)?.map { Int($0) }
            return switch step.phase {
            case .initialise: .start
            case .assign(let assignment):
                .assign(Assign(step, assignment, shades: shades, labels: labels, before: before))
            case .update(let update):
                .update(
                    Update(
                        step, update, shades: shades, labels: labels,
                        before: trace.steps[step.index - 1].centroids))
            }
        }
    }

    private static func check(_ trace: Trace) throws(TooLarge) {
        let most: [(LessonProblem.Countable, Int, Int)] = [
            (.pixels, trace.histogram.pixelCount, 64), (.colours, trace.histogram.colours.count, 16),
            (.clusters, trace.clusters, 4), (.iterations, trace.iterations, 12),
        ]
        for (thing, count, limit) in most where count > limit {
            throw TooLarge(thing: thing, count: count, limit: limit)
        }
    }

    /// Whether a channel, 0 for red to 2 for blue, is 0 in every colour and every centroid: its sums need no writing.
    func isEmpty(channel: Int) -> Bool { Self.isEmpty(channel: channel, in: trace) }

    private static func isEmpty(channel: Int, in trace: Trace) -> Bool {
        trace.histogram.colours.allSatisfy { $0.channels[channel] == 0 }
            && trace.steps.allSatisfy { step in step.centroids.allSatisfy { ($0?.channels[channel] ?? 0) == 0 } }
    }
}
