/// How near two ends must be to count as one end solution.
public struct SolutionTolerance: Sendable, Equatable {
    /// How far two matched centroids may lie apart, in RGB distance.
    public let distance: Double
    /// By which part of the better one's inertia the inertias may differ.
    public let inertia: Double

    /// A distance of 1, the step between two neighbouring colours, and 0.05 % of the inertia.
    public static let standard = SolutionTolerance(distance: 1, inertia: 0.0005)

    /// Sets both bounds.
    public init(distance: Double, inertia: Double) {
        self.distance = distance
        self.inertia = inertia
    }

    /// The bounds times a factor.
    public func scaled(by factor: Double) -> SolutionTolerance {
        SolutionTolerance(distance: distance * factor, inertia: inertia * factor)
    }
}
