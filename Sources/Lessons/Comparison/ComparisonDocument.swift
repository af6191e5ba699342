public import Comparing
internal import KMeansTrace

/// `comparison.json`, version 1: every run of a comparison and what follows from them. Indices start at 0.
///
/// It is written by `write(to:)`, one run a line, each made when it is written.
public struct ComparisonDocument: Sendable {
    /// The program and its version.
    let generator: String
    /// The picture.
    let picture: TraceDocument.Picture
    /// The comparisons, one a K, with their end solutions; all of one plan.
    let ends: [EndSolutions]

    /// Collects what is written.
    ///
    /// - Parameters:
    ///   - ends: one a K, all of one plan, on this picture.
    ///   - uniqueColours: different colours of the picture.
    ///   - generator: the program and its version, `visualiser 0.1.0`.
    public init(_ ends: [EndSolutions], picture: PictureFile, uniqueColours: Int, generator: String) {
        self.ends = ends
        self.picture = TraceDocument.Picture(picture, uniqueColours: uniqueColours)
        self.generator = generator
    }

    /// What was compared, by the names of the command line.
    struct Settings: Encodable {
        /// The values of K.
        let clusters: [Int]
        /// The names of the starts.
        let starts: [String]
        /// The seeds of those that draw.
        let seeds: [UInt64]
        /// The limit of iterations.
        let maximumIterations: Int
        /// What becomes of clusters without pixels.
        let emptyClusters: String

        init(_ plan: ComparisonPlan, clusters: [ClusterCount]) {
            self.clusters = clusters.map { $0.value }
            starts = plan.strategies.map { $0.name }
            seeds = plan.seeds.seeds.map { $0.value }
            maximumIterations = plan.limit.value
            emptyClusters = plan.emptyClusters.name
        }
    }

    /// How near two ends are that count as one solution.
    struct Tolerance: Encodable {
        /// Between matched centroids, in RGB distance.
        let distance: Double
        /// Between inertias, as a part of the better one.
        let inertia: Double
    }

    /// One end solution.
    struct Solution: Encodable {
        /// Inertia of its best run, whose end stands for all.
        let inertia: Double
        /// That run's centroids, null for a dropped cluster.
        let centroids: [[Double]?]
        /// Its pixels in each cluster.
        let pixels: [Int64]
        /// Indices of its runs.
        let runs: [Int]
        /// Which cluster the page shows first, second and so on.
        let order: [Int]

        init(_ solution: EndSolution, of comparison: Comparison) {
            let founder = comparison.runs[solution.founder]
            inertia = founder.endInertia
            centroids = founder.centroids.map { $0?.channels }
            pixels = founder.pixels
            runs = solution.runs
            order = solution.order.clusters
        }
    }

    /// The chance that a run of `a` ends below a run of `b`, ties half, with its 95 % interval.
    struct PairChance: Encodable {
        /// The names of two starts.
        let a, b: String
        /// 0 to 1.
        let chance: Double
        /// The interval; null where one of the starts draws nothing, or ran only once.
        let low, high: OrNull<Double>
    }
}
