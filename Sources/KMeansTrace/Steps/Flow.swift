/// Pixels that went from one cluster to another in one assign step.
public struct Flow: Sendable, Equatable {
    /// Index of the cluster they left.
    public let from: Int
    /// Index of the cluster they joined.
    public let to: Int
    /// How many pixels, at least 1.
    public let pixels: Int64
}
