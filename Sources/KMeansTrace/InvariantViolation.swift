/// A property that every correct trace has and that one was found not to have.
public enum InvariantViolation: Error, Sendable, Equatable {
    /// Steps do not come as start, assign, update, assign, ..., assign.
    case order(step: Int)
    /// A label names a cluster that does not exist or is dropped.
    case label(step: Int, colour: Int)
    /// A colour is not with its nearest centroid, ties to the lowest index.
    case notNearest(step: Int, colour: Int)
    /// A cluster's pixels are not those its labels give.
    case pixels(step: Int, cluster: Int)
    /// A centroid is not the mean of its cluster.
    case notMean(step: Int, cluster: Int)
    /// Inertia differs from the sum over the colours, one by one.
    case inertia(step: Int)
    /// Inertia rose from the step before.
    case inertiaRose(step: Int)
    /// The pixels counted as changed, or the flow, are not those whose label changed.
    case changed(step: Int)
    /// The outcome does not fit the last step.
    case outcome
    /// Total scatter is not the scatter within the clusters and between them.
    case scatter
}
