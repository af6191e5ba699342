internal import Comparing
internal import KMeansTrace

extension ComparisonDocument {
    /// One start in figures.
    struct Strategy: Encodable {
        /// Its name.
        let strategy: String
        /// Whether another seed can give another start.
        let random: Bool
        /// How many runs it has.
        let runs: Int
        /// Inertia that the start alone leaves, and at the end.
        let startInertia, endInertia: Figures
        /// By which part of the least end of all runs the ends lie above it; null where that is 0.
        let aboveBest: OrNull<Figures>
        /// scikit-learn's `n_iter_`.
        let iterations: Figures
        /// Squared distances evaluated: by the start, by the assign steps, and together.
        let distancesStart, distancesIterations, distances: Figures
        /// How many runs end within 1 % above the least end of all runs.
        let nearBest: Int
        /// The part of the runs of all random starts that it ends below, ties half; null for a start that draws.
        let belowRandom: OrNull<Double>

        init(_ summary: StartSummary, chances: EndChances) {
            strategy = summary.strategy.name
            random = summary.strategy.isRandom
            runs = summary.runCount
            startInertia = Figures(summary.startInertia)
            endInertia = Figures(summary.endInertia)
            aboveBest = OrNull(summary.aboveBest.map { Figures($0) })
            iterations = Figures(summary.iterations)
            distancesStart = Figures(summary.startDistances)
            distancesIterations = Figures(summary.iterationDistances)
            distances = Figures(summary.distances)
            nearBest = summary.nearBest
            belowRandom = OrNull(chances.partOfRandomRuns(above: summary.strategy))
        }
    }

    /// The least, the middle and the greatest over a start's runs.
    struct Figures: Encodable {
        let min, median, max: Double

        init(_ spread: Spread) {
            min = spread.least
            median = spread.median
            max = spread.greatest
        }
    }
}
