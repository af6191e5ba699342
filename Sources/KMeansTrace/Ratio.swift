/// A fraction of two whole numbers, compared exactly: the products of the comparison have 256 bits.
struct Ratio: Sendable {
    let numerator: UInt128
    /// At least 1.
    let denominator: UInt128

    static func > (one: Ratio, other: Ratio) -> Bool {
        let left = one.numerator.multipliedFullWidth(by: other.denominator)
        let right = other.numerator.multipliedFullWidth(by: one.denominator)
        return left.high == right.high ? left.low > right.low : left.high > right.high
    }
}
