/// Which of some numbers count as the same: those that differ by no more than rounding.
///
/// Inertias of the same clusters in another order are the same sums in another order.
public struct Levels: Sendable, Equatable {
    /// Numbers that differ by no more than this part of the larger one are tied.
    public static let rounding = 1e-9

    /// The level of each number, in the order they were given: 0 for the least. Sorted, each number that is tied with the
    /// one before it is on its level.
    public let ranks: [Int]
    /// How many levels there are.
    public let count: Int

    /// Ranks some numbers, none below 0. O(n log n).
    public init(_ numbers: [Double]) {
        var ranks = [Int](repeating: 0, count: numbers.count)
        var rank = -1
        var last: Double?
        for index in numbers.indices.sorted(by: { (numbers[$0], $0) < (numbers[$1], $1) }) {
            if last.map({ Self.areTied($0, numbers[index]) }) != true { rank += 1 }
            last = numbers[index]
            ranks[index] = rank
        }
        self.ranks = ranks
        count = rank + 1
    }

    /// Whether two numbers, neither below 0, are tied.
    public static func areTied(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= rounding * max(a, b) }
}
