internal import Images
internal import KMeansTrace
internal import Narration

/// What the step player's script reads: the run's centroids and what each step says.
struct PlayerData: Encodable {
    let clusters: Int
    let outcome: String
    let iterations: Int
    /// Of the computed picture; all counts below refer to it.
    let pixels: Int
    /// The embedded picture, which may be smaller than the computed one.
    let width, height: Int
    let computedWidth, computedHeight: Int
    /// As `Trace.encodedCentroids`.
    let centroids: String
    /// As `Run.seedPlaces`.
    let seeds: [[Int]]
    let steps: [Step]
    let marks: [PlayerMark]
    /// The colours of the settling map, by iterations.
    let settling: [SettlingScale.Band]
    let words: [String: String]

    /// A step as the script shows it. Distances are rounded to four decimals: they are read, not computed with.
    struct Step: Encodable {
        let phase: String
        let iteration: Int
        /// The row of `centroids` that holds in this step.
        let row: Int
        let title, caption: String
        /// The primary button's label; absent on the last step.
        let next: String?
        let valuetext: String
        var inertia, error: Double?
        var changed: Int64?
        var pixels: [Int64]?
        var flow: [[Int64]]?
        var moved: [Double]?
        /// Cluster and colour: what empty clusters took over in this update.
        var relocated: [[Int]]?
    }

    init(_ run: Run, words: Words) {
        let trace = run.trace
        let (shown, image) = (run.shownOriginal, run.picture.image)
        clusters = trace.clusters
        outcome = trace.outcome.name
        iterations = trace.iterations
        pixels = image.pixelCount
        (width, height) = (shown.width, shown.height)
        (computedWidth, computedHeight) = (image.width, image.height)
        centroids = trace.encodedCentroids
        seeds = run.seedPlaces
        var row = 0
        var steps: [Step] = []
        for step in trace.steps {
            if step.update != nil { row += 1 }
            steps.append(Step(step, row: row, of: trace, words: words))
        }
        self.steps = steps
        marks = PlayerMark.marks(of: trace, words: words)
        settling = SettlingScale(trace, settling: Settling(trace), words: words).bands
        self.words = words.player
    }
}

extension PlayerData.Step {
    init(_ step: Step, row: Int, of trace: Trace, words: Words) {
        iteration = step.iteration
        self.row = row
        let story = trace.story(of: step.index, in: words)
        title = story?.title ?? ""
        caption = story?.sentence ?? ""
        let isLast = step.index == trace.steps.count - 1
        next = isLast ? nil : words(step.assignment == nil ? "primaryAssign" : "primaryUpdate")
        inertia = step.inertia
        error = trace.averageColourError(at: step.index)
        valuetext =
            step.inertia.map {
                words("valuetext", ["title": story?.title ?? "", "inertia": words.numbers.large($0)])
            } ?? title
        pixels = step.pixels
        switch step.phase {
        case .initialise: phase = "initialise"
        case .assign(let assignment):
            phase = "assign"
            changed = assignment.changed
            flow = assignment.flow.prefix(5).map { [Int64($0.from), Int64($0.to), $0.pixels] }
        case .update(let update):
            phase = "update"
            moved = update.moved.map { ($0 * 10_000).rounded() / 10_000 }
            relocated = update.relocated
        }
    }
}
