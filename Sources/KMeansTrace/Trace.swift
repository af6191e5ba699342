/// The record of one run: every step's centroids, labels and measures.
public struct Trace: Sendable {
    /// Why the run stopped.
    public enum Outcome: Sendable, Equatable {
        /// An assign step changed no label.
        case converged
        /// The limit of iterations was reached first.
        case iterationLimit

        /// The word used in files.
        public var name: String {
            switch self {
            case .converged: "converged"
            case .iterationLimit: "iterationLimit"
            }
        }
    }

    /// The colours that were clustered.
    public let histogram: ColourHistogram
    /// What was asked.
    public let settings: Settings
    /// What the start drew at random, one draw a centroid; empty where nothing was drawn, and for
    /// a random partition, which draws a label for every pixel.
    public let draws: [Draw]
    /// The squared distances that choosing the start evaluated, before the first step.
    public let startDistances: Int64
    /// How many starting centroids, the last ones, maximin added because the rule itself found too few; mostly 0.
    public let completedStart: Int
    /// The start, then assign and update in turn; the last is always an assign step.
    public let steps: [Step]
    /// Why it stopped.
    public let outcome: Outcome
    /// The lesser of the number of assign steps and the limit: scikit-learn's `n_iter_`.
    public let iterations: Int

    /// One byte a colour: the labels of the first assign.
    let firstLabels: [UInt8]
    /// For each step, the labels it changed, in no particular order; nothing for the first assign.
    let changes: [[LabelChange]]

    /// Clusters of the run: as many as asked for, or as the picture has colours.
    public var clusters: Int { start.count }

    /// The centroids of step 0.
    public var start: [Centroid?] { steps.first?.centroids ?? [] }

    /// The centroids at the end, nil for dropped clusters.
    public var centroids: [Centroid?] { steps.last?.centroids ?? [] }

    /// Inertia at the end.
    public var inertia: Double { steps.last?.inertia ?? 0 }

    /// Pixels in each cluster at the end.
    public var pixels: [Int64] { steps.last?.pixels ?? [] }

    /// The mean squared colour distance, the three channels summed: inertia / pixels. Three times what scikit-image
    /// calls MSE.
    public var meanSquaredError: Double { inertia / Double(max(1, histogram.pixelCount)) }
}
