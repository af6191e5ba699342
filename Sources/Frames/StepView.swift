internal import KMeansTrace
internal import Narration

/// What all panels need to know about the step they show.
struct StepView: Sendable {
    /// How a step is shown.
    enum Look: Sendable, Equatable {
        /// The starting centroids over the original picture.
        case start
        /// All pixels have just got their first cluster.
        case firstAssign
        /// Pixels that changed stand out of a pale picture.
        case changes
        /// So few changed that rings point at them.
        case fewChanges
        /// Nothing changed: the end.
        case still
        /// The centroids moved.
        case update
    }

    /// Below this share of changed pixels a pale picture would show nothing.
    static let fewest = 0.005

    let trace: Trace
    /// What is written, in the reader's language.
    let words: Words
    let step: Step
    let story: StepStory
    let look: Look
    /// The label of each unique colour; nil at the start.
    let labels: [UInt8]?
    /// The labels this step changed.
    let changes: [LabelChange]

    init(trace: Trace, step index: Int, labels: [UInt8]?, words: Words) throws(FrameError) {
        guard trace.steps.indices.contains(index), let story = trace.story(of: index, in: words) else {
            throw .noSuchStep(step: index, steps: trace.steps.count)
        }
        let step = trace.steps[index]
        let colours = trace.histogram.colours.count
        if index > 0 {
            let clusters = trace.clusters
            guard let labels, labels.count == colours, labels.allSatisfy({ Int($0) < clusters }) else {
                throw .labelMismatch(labels: labels?.count ?? 0, colours: colours)
            }
        }
        self.trace = trace
        self.words = words
        self.step = step
        self.story = story
        self.labels = index > 0 ? labels : nil
        look = Self.look(of: step, pixels: trace.histogram.pixelCount)
        changes = look == .firstAssign ? [] : trace.labelChanges(at: index)
    }

    private static func look(of step: Step, pixels: Int) -> Look {
        switch step.phase {
        case .initialise: return .start
        case .update: return .update
        case .assign(let assignment):
            if step.iteration == 1 { return .firstAssign }
            if assignment.changed == 0 { return .still }
            return Double(assignment.changed) < fewest * Double(pixels) ? .fewChanges : .changes
        }
    }

    /// How the picture's colours stand in the cube and the planes.
    var shade: Shade { look == .changes || look == .fewChanges ? .pale : .full }

    /// K.
    var clusters: Int { trace.clusters }

    /// The centroids that hold in this step.
    var centroids: [Centroid?] { step.centroids }

    /// Those before the update; in other steps the same.
    var previous: [Centroid?] {
        step.update == nil || step.index == 0 ? step.centroids : trace.steps[step.index - 1].centroids
    }

    /// The colour each cluster is painted with; a dropped one in the panel's grey.
    var palette: [Colour] { Self.painted(centroids) }

    static func painted(_ centroids: [Centroid?]) -> [Colour] {
        centroids.map { $0?.rounded ?? Colour(red: 224, green: 224, blue: 224) }
    }

    /// The largest flow of an assign step.
    var flow: Flow? { step.assignment?.flow.first }

    /// The cluster that an update moved furthest.
    var furthest: Int? { step.update.flatMap { trace.furthestMover(of: $0)?.cluster } }

    /// The clusters worth a number where not all have room: the five furthest movers, or the pair of the largest flow.
    var notable: [Int] {
        if let update = step.update {
            let order = update.moved.indices.sorted { a, b in
                (update.moved[a], b) > (update.moved[b], a)
            }
            return Array(order.prefix(5)).filter { update.moved[$0] > 0 }
        }
        return flow.map { [$0.from, $0.to] } ?? []
    }

    /// The share of all pixels that a cluster has, 0 to 1; nil at the start.
    func share(of cluster: Int) -> Double? {
        guard let pixels = step.pixels, pixels.indices.contains(cluster) else { return nil }
        return Double(pixels[cluster]) / Double(max(1, trace.histogram.pixelCount))
    }

    /// The colours this step changed, with their pixels.
    var changedColours: [(colour: Colour, weight: UInt32)] {
        changes.map { (trace.histogram.colours[Int($0.colour)], trace.histogram.weights[Int($0.colour)]) }
    }
}
