public import KMeansTrace

/// Over several pictures: how the runs of one start compare with those of another, picture by picture.
///
/// A picture is the pair here: on each the chance is taken over all pairs of its runs, then the pictures are counted.
public struct PicturesChance: Sendable, Equatable {
    /// For each comparison the chance that a run of the first start ends below one of the second; nil where one of them
    /// has no runs.
    public let chances: [Double?]
    /// On how many pictures the first ends below: its chance is above 1/2.
    public let below: Int
    /// On how many the chance is 1/2.
    public let equal: Int
    /// On how many the first ends above.
    public let above: Int
    /// The mean of the chances.
    public let mean: Double
    /// The mean's 95 % interval, by a bootstrap over the pictures; nil for a single picture.
    public let interval: ClosedRange<Double>?

    /// Compares two starts; nil where no comparison has runs of both, and for a start with itself.
    ///
    /// - Parameter comparisons: one a picture.
    public init?(
        that strategy: StartingStrategy, endsBelow other: StartingStrategy, over comparisons: [Comparison]
    ) {
        chances = comparisons.map { EndChances($0).value(that: strategy, endsBelow: other) }
        let found = chances.compactMap { $0 }
        guard !found.isEmpty else { return nil }
        below = found.count { $0 > 0.5 }
        equal = found.count { $0 == 0.5 }
        above = found.count { $0 < 0.5 }
        mean = found.mean
        interval =
            found.count == 1
            ? nil
            : Bootstrap.interval { random in
                found.map { _ in found[Int(random.next(below: UInt64(found.count)))] }.mean
            }
    }
}

extension [Double] {
    /// The sum, added in order, divided by the count.
    var mean: Double { reduce(0, +) / Double(count) }
}
