internal import Narration

/// A number as one writes it by hand: whole where it is whole, else with at most two decimals.
struct HandNumber {
    /// The number in hundredths, rounded half away from zero.
    private let hundredths: Double
    /// Whether two decimals say all of it.
    let isExact: Bool

    init(_ value: Double) {
        let scaled = value * 100
        hundredths = scaled.rounded(.toNearestOrAwayFromZero)
        // Far below what the fractions of a small run can differ by, far above what rounding leaves.
        isExact = abs(scaled - hundredths) <= max(1e-9, 1e-12 * abs(scaled))
    }

    /// Whether both are written with the same digits.
    func looksLike(_ other: HandNumber) -> Bool { hundredths == other.hundredths }

    /// The digits: `43 300`, `12.5`, `26.67`.
    func text(_ numbers: Numbers) -> String {
        let places = [100.0, 10].firstIndex { hundredths.truncatingRemainder(dividingBy: $0) == 0 } ?? 2
        return numbers.fixed(hundredths / 100, places: places)
    }

    /// Behind a sum: `= 25`, `≈ 26.67`.
    func equated(_ numbers: Numbers) -> String { (isExact ? "=\u{A0}" : "≈\u{A0}") + text(numbers) }

    /// On its own: `25`, `≈ 26.67`.
    func alone(_ numbers: Numbers) -> String { (isExact ? "" : "≈\u{A0}") + text(numbers) }
}
