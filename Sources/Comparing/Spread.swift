/// The least, the middle and the greatest of some numbers.
public struct Spread: Sendable, Equatable {
    /// The least.
    public let least: Double
    /// The middle one of the sorted numbers; of an even number of them the mean of the two in the middle.
    public let median: Double
    /// The greatest.
    public let greatest: Double

    /// Looks at some numbers; nil where there are none. O(n log n).
    init?(_ numbers: [Double]) {
        let sorted = numbers.sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        self.least = least
        self.greatest = greatest
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        median = (low + high) / 2
    }
}
