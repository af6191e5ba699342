internal import Images
internal import KMeansTrace
internal import Narration

/// What the race's script reads: of each run the centroids and the inertia of every step; it works the rest out.
struct RaceData: Encodable {
    /// Pixels of the computed picture, over which the inertia is a sum.
    let pixels: Int
    /// The axis of the errors.
    let scale: ErrorScale
    let runs: [Runner]
    let words: [String: String]

    /// One run. Its steps are the start, then assign and update in turn.
    struct Runner: Encodable {
        let name: String
        let clusters: Int
        let iterations: Int
        /// Whether it stopped because nothing changed, not at the limit.
        let converged: Bool
        /// As `Trace.encodedCentroids`.
        let centroids: String
        /// The number each cluster is shown with: like clusters have the same in all runs.
        let numbers: [Int]
        /// After each step from the first assign on.
        let inertias: [Double]
        /// As `Run.seedPlaces`.
        let seeds: [[Int]]
        /// The step, and what empty clusters took over in it, as `Update.relocated`.
        let relocated: [Relocation]
    }

    /// What empty clusters took over in one step.
    struct Relocation: Encodable {
        let step: Int
        let colours: [[Int]]
    }

    /// - Parameter runs: Each with its name and the places of its clusters.
    init(_ runs: [(name: String, run: Run, places: [Int])], scale: ErrorScale, words: Words) {
        self.scale = scale
        pixels = runs.first?.run.picture.image.pixelCount ?? 1
        self.runs = runs.map { name, run, places in
            let trace = run.trace
            return Runner(
                name: name, clusters: trace.clusters, iterations: trace.iterations,
                converged: trace.outcome == .converged, centroids: trace.encodedCentroids,
                numbers: places.map { $0 + 1 }, inertias: trace.steps.compactMap { $0.inertia },
                seeds: run.seedPlaces,
                relocated: trace.steps.compactMap { step in
                    guard let colours = step.update?.relocated, !colours.isEmpty else { return nil }
                    return Relocation(step: step.index, colours: colours)
                })
        }
        self.words = words.race
    }
}
