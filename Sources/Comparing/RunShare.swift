/// So many runs of so many.
public struct RunShare: Sendable, Equatable {
    /// How many of them.
    public let count: Int
    /// Of how many.
    public let total: Int

    /// Counts.
    public init(count: Int, total: Int) {
        self.count = count
        self.total = total
    }

    /// Their part, 0 to 1; nil of no runs.
    public var part: Double? { total > 0 ? Double(count) / Double(total) : nil }
}
