internal import KMeansTrace

/// The percentile bootstrap: how far a figure varies where its sample is drawn again from itself.
///
/// B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13. The random numbers are SplitMix64's
/// of seed 1, anew for each interval, so that the same sample always has the same interval.
enum Bootstrap {
    /// How often the sample is drawn again.
    static let resamples = 2_000
    /// How many of the figures lie outside the interval on either side: 2.5 %.
    static let outside = 50

    /// The 95 % interval of a figure: from the 51st of its 2,000 values, ascending, to the 1,950th.
    ///
    /// - Parameter figure: draws the sample again and measures it.
    static func interval(of figure: (inout SplitMix64) -> Double) -> ClosedRange<Double> {
        var random = SplitMix64(seed: .standard)
        let figures = (0..<resamples).map { _ in figure(&random) }.sorted()
        return figures[outside]...figures[resamples - 1 - outside]
    }
}
