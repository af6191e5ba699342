/// What an update does with a cluster that got no pixel.
public enum EmptyClusterPolicy: Sendable, Equatable, CaseIterable {
    /// It takes the colour farthest from the centroid it was assigned to, as scikit-learn does. The default.
    case farthest
    /// It keeps its old centroid (SciPy's `kmeans2`).
    case keep
    /// It is given up; its index stays, its centroid is gone (SciPy's `kmeans`).
    case drop
    /// It takes the farthest colour of the cluster with most pixels (OpenCV).
    case split

    /// The word used in commands and files.
    public var name: String {
        switch self {
        case .farthest: "farthest"
        case .keep: "keep"
        case .drop: "drop"
        case .split: "split"
        }
    }
}
