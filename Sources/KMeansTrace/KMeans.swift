/// K-means with everything recorded: Lloyd's iteration from a start to its stop.
///
///     let histogram = ColourHistogram(rgb: pixels)
///     let settings = Settings(initialisation: .strategy(.kMeansPlusPlus, eight))
///     let trace = KMeans(settings: settings).trace(of: histogram)
///
/// The run stops when an assign step changes no label, or when the limit of iterations is reached; then one closing
/// assign makes labels and centroids agree.
public struct KMeans: Sendable {
    /// What is asked.
    public let settings: Settings
    /// How pieces of a step are done.
    public let runner: ChunkRunner
    /// How the nearest centroids are found.
    public let engine: Engine

    /// Prepares a run.
    public init(settings: Settings, runner: ChunkRunner = .serial, engine: Engine = .cells) {
        self.settings = settings
        self.runner = runner
        self.engine = engine
    }

    /// Runs K-means on a picture's colours and records each step.
    ///
    /// - Parameter observe: called after each recorded step, for a progress bar.
    /// - Complexity: O(U K) a step for U unique colours; the trace keeps a byte a colour and six for each later change.
    public func trace(of histogram: ColourHistogram, observe: (Step) -> Void = { _ in }) -> Trace {
        let start = settings.start(on: histogram)
        var lloyd = Lloyd(
            histogram: histogram, start: start.centroids, policy: settings.emptyClusters, engine: engine,
            runner: runner)
        var steps: [Step] = []
        var changes: [[LabelChange]] = []

        func record(_ phase: Step.Phase, iteration: Int, _ changed: [LabelChange]) {
            let step = Step(index: steps.count, iteration: iteration, centroids: lloyd.centroids, phase: phase)
            steps.append(step)
            changes.append(changed)
            observe(step)
        }

        record(.initialise, iteration: 0, [])
        var firstLabels: [UInt8] = []
        var iteration = 1
        var outcome = Trace.Outcome.converged
        while true {
            let (assignment, moved) = lloyd.assign()
            if iteration == 1 { firstLabels = lloyd.labels }
            record(.assign(assignment), iteration: iteration, moved)
            if assignment.changed == 0 { break }
            if iteration > settings.limit.value {
                outcome = .iterationLimit
                break
            }
            let (update, relocated) = lloyd.update()
            record(.update(update), iteration: iteration, relocated)
            iteration += 1
        }
        return Trace(
            histogram: histogram, settings: settings, draws: start.draws, startDistances: start.distances,
            completedStart: start.completed, steps: steps, outcome: outcome,
            iterations: min(iteration, settings.limit.value), firstLabels: firstLabels, changes: changes)
    }
}
