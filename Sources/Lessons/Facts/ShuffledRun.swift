internal import Images
internal import KMeansTrace

/// A picture's pixels in an order drawn at random, clustered from the same starting centroids as in their own order.
///
/// K-means knows no places, so the two runs are the same, with one exception: where several colours are equally far when
/// an empty cluster takes one over, it takes the first in raster order.
struct ShuffledRun {
    /// What the order of the pixels changed.
    enum Difference: Equatable {
        /// Nothing: every number of every step is the same to the last bit, and so is every pixel's cluster.
        case none
        /// The clusters' numbers alone: each colour is a centroid, and they are numbered as they come.
        case numbering
        /// From this step on, the runs differ.
        case step(Int)
    }

    /// The shuffled picture.
    let image: Image
    /// For each place of the shuffled picture, the pixel of the original that lies there, in raster order.
    let order: [Int]
    /// The run on the pixels in their own order.
    let inOrder: Trace
    /// The run on the shuffled ones.
    let shuffled: Trace
    /// How the two compare.
    let difference: Difference

    /// Shuffles a run's picture as the page shows it, by the run's own seed, and runs K-means on it: twice where the
    /// picture is shown smaller than it is, as the smaller one in its own order is another run.
    ///
    /// - Parameter trace: Runs K-means.
    /// - Throws: Whatever that throws.
    init?(_ run: Run, trace: (ColourHistogram, Settings) throws -> Trace) rethrows {
        let shown = run.shownOriginal
        let start = run.trace.start.compactMap { $0 }
        guard let given = GivenCentroids(start) else { return nil }
        let settings = Settings(
            initialisation: .given(given), seed: run.trace.settings.seed, limit: run.trace.settings.limit,
            emptyClusters: run.trace.settings.emptyClusters)
        order = Self.order(count: shown.pixelCount, seed: run.trace.settings.seed)
        guard let image = shown.reordered(order) else { return nil }
        self.image = image
        let isWhole = shown.pixelCount == run.picture.image.pixelCount
        inOrder = isWhole ? run.trace : try trace(ColourHistogram(rgb: shown.pixels), settings)
        shuffled = try trace(ColourHistogram(rgb: image.pixels), settings)
        difference = Self.difference(inOrder, shuffled, order)
    }

    /// The numbers 0 ..< count in an order drawn at random: Fisher and Yates's shuffle, from the end (Durstenfeld,
    /// "Algorithm 235: random permutation", Communications of the ACM 7 (7), 1964).
    static func order(count: Int, seed: Seed) -> [Int] {
        var order = Array(0..<count)
        var random = SplitMix64(seed: seed)
        for last in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(last, Int(random.next(below: UInt64(last + 1))))
        }
        return order
    }

    private static func difference(_ inOrder: Trace, _ shuffled: Trace, _ order: [Int]) -> Difference {
        if inOrder.startsFromEveryColour { return .numbering }
        for (one, other) in zip(inOrder.steps, shuffled.steps) where !one.isSame(as: other) { return .step(one.index) }
        guard inOrder.steps.count == shuffled.steps.count else {
            return .step(min(inOrder.steps.count, shuffled.steps.count))
        }
        let last = inOrder.steps.count - 1
        guard let own = inOrder.labels(at: last), let others = shuffled.labels(at: last) else { return .step(last) }
        let isSame = order.enumerated().allSatisfy { place, pixel in
            own[Int(inOrder.histogram.colourOfPixel[pixel])] == others[Int(shuffled.histogram.colourOfPixel[place])]
        }
        return isSame ? .none : .step(last)
    }
}

extension Step {
    /// Whether every number of two steps is the same, but for the numbers of colours, which are those of their order,
    /// and for the distances evaluated, which are the engine's own affair.
    fileprivate func isSame(as other: Step) -> Bool {
        guard centroids == other.centroids else { return false }
        switch (phase, other.phase) {
        case (.initialise, .initialise): return true
        case (.assign(let one), .assign(let other)):
            return one.pixels == other.pixels && one.changed == other.changed && one.flow == other.flow
                && one.clusterInertia == other.clusterInertia && one.inertia == other.inertia
        case (.update(let one), .update(let other)):
            return one.moved == other.moved && one.pixels == other.pixels && one.clusterInertia == other.clusterInertia
                && one.events.map { TakenOver($0) } == other.events.map { TakenOver($0) }
        default: return false
        }
    }
}

/// An event without the number of its colour.
private struct TakenOver: Equatable {
    let kind: String
    let cluster: Int
    let colour: Colour?
    let pixels: Int64?
    let from: Int?

    init(_ event: ClusterEvent) {
        (kind, cluster) = (event.kind.name, event.cluster)
        (colour, pixels, from) = (event.taken?.colour, event.taken?.pixels, event.taken?.from)
    }
}

extension Image {
    /// The same pixels, each place taken by the pixel whose number stands there.
    fileprivate func reordered(_ order: [Int]) -> Image? {
        var out: [UInt8] = []
        out.reserveCapacity(pixels.count)
        for pixel in order { out.append(contentsOf: pixels[3 * pixel..<3 * pixel + 3]) }
        return Image(width: width, height: height, pixels: out)
    }
}
