/// Weights of colours for draws, with the sum of each stretch of them, so that a draw need not go through all.
struct WeightSums: Sendable {
    /// Colours of a stretch.
    static let stretch = 512

    private var sums: [UInt64] = []
    /// The sum of all weights.
    private(set) var total: UInt64 = 0

    /// Sums up the weights of `count` colours. O(count).
    init(count: Int, weight: (Int) -> UInt64) {
        sums.reserveCapacity(count / Self.stretch + 1)
        for start in stride(from: 0, to: count, by: Self.stretch) {
            append((start..<min(count, start + Self.stretch)).reduce(0) { $0 + weight($1) })
        }
    }

    /// Starts without a stretch.
    init() {}

    /// Adds the sum of the next stretch.
    mutating func append(_ sum: UInt64) {
        sums.append(sum)
        total += sum
    }

    /// Takes a colour's weight away.
    mutating func remove(_ weight: UInt64, of colour: Int) {
        sums[colour / Self.stretch] -= weight
        total -= weight
    }

    /// The first colour whose running sum exceeds a number below `total`, and the sum of all before it.
    /// O(U / 512 + 512) for U colours.
    func colour(at number: UInt64, weight: (Int) -> UInt64) -> (colour: Int, below: UInt64) {
        var below: UInt64 = 0
        var stretch = 0
        while stretch + 1 < sums.count, below + sums[stretch] <= number {
            below += sums[stretch]
            stretch += 1
        }
        var colour = stretch * Self.stretch
        while below + weight(colour) <= number {
            below += weight(colour)
            colour += 1
        }
        return (colour, below)
    }
}
