/// A box of the colour cube with its sides along the axes: red, green and blue of its darkest and its lightest corner.
/// The fourth number is 0.
struct ColourBox: Sendable, Equatable {
    private(set) var low: SIMD4<Float>
    private(set) var high: SIMD4<Float>

    /// The box of one colour.
    init(_ colour: Colour) {
        low = SIMD4(Float(colour.red), Float(colour.green), Float(colour.blue), 0)
        high = low
    }

    /// Grows to take in another box.
    mutating func unite(with other: ColourBox) {
        low.replace(with: other.low, where: other.low .< low)
        high.replace(with: other.high, where: other.high .> high)
    }
}
