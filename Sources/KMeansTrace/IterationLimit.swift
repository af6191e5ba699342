/// After how many iterations a run stops even if it has not converged: 1 to 10,000.
public struct IterationLimit: Sendable, Equatable {
    /// The values it can have.
    public static let range = 1...10_000
    /// scikit-learn's default, and ours.
    public static let standard = IterationLimit(unchecked: 300)
    /// The number itself.
    public let value: Int

    /// Takes a number of iterations; nil outside `range`.
    public init?(_ value: Int) {
        guard Self.range.contains(value) else { return nil }
        self.value = value
    }

    private init(unchecked value: Int) { self.value = value }
}
