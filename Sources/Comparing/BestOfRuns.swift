public import KMeansTrace

/// What repeating a start is worth: the end to expect of the best of n runs, against what the n runs cost.
///
/// The expectation is exact: n of the start's N runs are drawn without replacement, each choice as likely as another, and
/// the lowest end of the n is taken. A start that draws nothing has one run, and repeating it changes nothing.
public struct BestOfRuns: Sendable, Equatable {
    /// Ends of the runs, ascending; at least one.
    private let ends: [Double]
    /// Squared distances that a run evaluates, its start included: the mean over the runs.
    public let meanDistances: Double

    /// Takes the runs of a start; nil where there are none.
    public init?(_ strategy: StartingStrategy, in comparison: Comparison) {
        let runs = comparison.runs(of: strategy)
        guard !runs.isEmpty else { return nil }
        ends = runs.map { $0.endInertia }.sorted()
        meanDistances = runs.map { Double($0.distances) }.mean
    }

    /// N: how many runs there are to choose from.
    public var runCount: Int { ends.count }

    /// Squared distances that n runs evaluate, on average.
    public func distances(of n: Int) -> Double { Double(n) * meanDistances }

    /// The expected lowest end of n runs; n is held between 1 and N.
    ///
    /// It is the lowest end plus each step up to the next one times the chance that none of the n lies below the step,
    /// C(N - i, n) / C(N, n), which follows from the chance before it by one factor. So it never rises with n, it is each
    /// end where all are the same, and the mean where n is 1.
    ///
    /// - Complexity: O(N), and O(N log N) in practice for all n together: it ends where what is left cannot change the sum.
    public func expectedInertia(bestOf n: Int) -> Double {
        let count = ends.count
        let n = min(max(n, 1), count)
        var expected = ends[0]
        var noneBelow = 1.0
        for index in ends.indices.dropFirst().prefix(count - n) {
            noneBelow *= Double(count - index + 1 - n) / Double(count - index + 1)
            guard expected + noneBelow * (ends[count - 1] - ends[index - 1]) > expected else { break }
            expected += noneBelow * (ends[index] - ends[index - 1])
        }
        return expected
    }
}
