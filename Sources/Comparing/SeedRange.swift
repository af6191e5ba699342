public import KMeansTrace

/// Consecutive seeds: every random start of a comparison draws with each of them.
public struct SeedRange: Sendable, Equatable {
    /// How many seeds a comparison can have.
    public static let counts = 1...10_000
    /// How many it has where nobody says.
    public static let standardCount = 30

    /// The seeds, ascending.
    public let seeds: [Seed]

    /// Takes `count` seeds from `first` on; nil where there are not as many, or the count is out of range.
    public init?(first: Seed = .standard, count: Int = standardCount) {
        guard Self.counts.contains(count) else { return nil }
        let seeds = (0..<UInt64(count)).compactMap { Seed(first.value + $0) }
        guard seeds.count == count else { return nil }
        self.seeds = seeds
    }

    /// The seeds 1 to 30.
    public static let standard = SeedRange(validated: (1...UInt64(standardCount)).compactMap { Seed($0) })

    private init(validated seeds: [Seed]) { self.seeds = seeds }
}
