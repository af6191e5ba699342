/// The random numbers of every start: SplitMix64 (Steele, Lea & Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014).
///
/// It is written out here, and bounded draws are made by our own rule, because the standard library may change how it
/// turns bits into a number below a bound, and a seed must mean the same run for ever.
public struct SplitMix64: Sendable {
    private var state: UInt64

    /// Starts the sequence of a seed.
    public init(seed: Seed) { state = seed.value }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A uniform number in 0 ..< bound, by multiplication and rejection (Lemire, "Fast random integer generation in an
    /// interval", 2019); 0 where the bound is 0 or 1, without a draw.
    public mutating func next(below bound: UInt64) -> UInt64 {
        guard bound > 1 else { return 0 }
        let threshold = (0 &- bound) % bound
        while true {
            let product = next().multipliedFullWidth(by: bound)
            if product.low >= threshold { return product.high }
        }
    }
}
