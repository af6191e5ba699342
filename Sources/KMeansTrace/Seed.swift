/// The seed of a random start: 0 to 2^53 - 1, so that it survives any JSON reader.
public struct Seed: Sendable, Equatable {
    /// The values it can have.
    public static let range: ClosedRange<UInt64> = 0...((1 << 53) - 1)
    /// The default.
    public static let standard = Seed(unchecked: 1)
    /// The number itself.
    public let value: UInt64

    /// Takes a seed; nil outside `range`.
    public init?(_ value: UInt64) {
        guard Self.range.contains(value) else { return nil }
        self.value = value
    }

    private init(unchecked value: UInt64) { self.value = value }
}
