/// One recorded step of a run.
public struct Step: Sendable, Equatable {
    /// What a step does, with what it found.
    public enum Phase: Sendable, Equatable {
        /// The starting centroids; nothing is assigned yet.
        case initialise
        /// Every colour to its nearest centroid.
        case assign(Assignment)
        /// Every centroid to the mean of its pixels.
        case update(Update)
    }

    /// Its place in the run, from 0.
    public let index: Int
    /// The iteration it belongs to: 0 for the start; an assign and its update have the same.
    public let iteration: Int
    /// The centroids that hold in this step, in the order of the clusters: those an assign step used, those an update
    /// made. Nil for a dropped cluster.
    public let centroids: [Centroid?]
    /// What happened.
    public let phase: Phase

    /// The assignment, if it is an assign step.
    public var assignment: Assignment? {
        if case .assign(let assignment) = phase { assignment } else { nil }
    }

    /// The update, if it is an update step.
    public var update: Update? {
        if case .update(let update) = phase { update } else { nil }
    }

    /// Inertia after the step, measured with `centroids`; nil at the start.
    public var inertia: Double? { assignment?.inertia ?? update?.inertia }

    /// Pixels in each cluster after the step; nil at the start.
    public var pixels: [Int64]? { assignment?.pixels ?? update?.pixels }

    /// Inertia of each cluster after the step; nil at the start.
    public var clusterInertia: [Double]? { assignment?.clusterInertia ?? update?.clusterInertia }
}
