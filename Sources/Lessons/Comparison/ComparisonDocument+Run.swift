internal import Comparing
internal import Images
internal import KMeansTrace

extension ComparisonDocument {
    /// One run, as both files have it.
    struct Run: Encodable {
        /// The start's name.
        let strategy: String
        /// The seed; null where nothing is drawn.
        let seed: OrNull<UInt64>
        /// S_a of iteration 1.
        let startInertia: Double
        /// Inertia at the end.
        let endInertia: Double
        /// endInertia / pixels of the picture.
        let mse: Double
        /// Decibels; null where there is no error.
        let psnr: OrNull<Double>
        /// scikit-learn's `n_iter_`.
        let iterations: Int
        /// Whether it stopped because no label changed.
        let converged: Bool
        /// Squared distances evaluated to choose the start.
        let distancesStart: Int64
        /// Squared distances evaluated by the assign steps.
        let distancesIterations: Int64
        /// How often an update found a cluster without pixels.
        let empties: Int
        /// How many starting centroids maximin added.
        let completed: Int
        /// Index of its end solution.
        let solution: Int
        /// Starting centroids.
        let start: [[Double]?]
        /// Centroids at the end, null for a dropped cluster.
        let centroids: [[Double]?]
        /// Pixels in each cluster at the end.
        let pixels: [Int64]
        /// Inertia after each step from the first assign on.
        let inertias: [Double]

        /// Tells a run of a comparison.
        ///
        /// - Parameter index: its place among the runs.
        init(_ index: Int, in ends: EndSolutions) {
            let run = ends.comparison.runs[index]
            strategy = run.strategy.name
            seed = OrNull(run.seed?.value)
            startInertia = run.startInertia
            endInertia = run.endInertia
            mse = run.endInertia / Double(max(1, ends.comparison.pixelCount))
            psnr = OrNull(Measures.psnr(meanSquaredError: mse))
            iterations = run.iterations
            converged = run.outcome == .converged
            distancesStart = run.startDistances
            distancesIterations = run.iterationDistances
            empties = run.empties
            completed = run.completedStart
            solution = ends.solutionOfRun[index]
            start = run.start.map { $0?.channels }
            centroids = run.centroids.map { $0?.channels }
            pixels = run.pixels
            inertias = run.inertias
        }
    }
}
