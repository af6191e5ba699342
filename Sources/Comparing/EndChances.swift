public import KMeansTrace

/// Which start ends below which, over all pairs of runs of a comparison.
///
/// Pairs are of a run of the one and a run of the other, whatever their seeds, for the same seed means nothing to two
/// different starts. Ends that are the same solution count half: they differ by a few pixels on a border, which says
/// nothing of a start. For random starts this is the Mann-Whitney statistic of the solutions' numbers, divided by the
/// number of pairs.
public struct EndChances: Sendable {
    private let runs: [ComparedRun]
    private let strategies: [StartingStrategy]
    /// The end solution of each run, as `EndSolutions` numbers them: 0 for the best.
    private let solutionOfRun: [Int]
    private let solutionCount: Int

    /// Finds the end solutions. O(R F K) for R runs and F solutions at the most.
    public init(_ comparison: Comparison) {
        runs = comparison.runs
        strategies = comparison.plan.strategies
        let groups = EndGroups(runs, tolerance: .standard).members
        var solutionOfRun = [Int](repeating: 0, count: runs.count)
        for (number, members) in groups.enumerated() {
            for run in members { solutionOfRun[run] = number }
        }
        self.solutionOfRun = solutionOfRun
        solutionCount = groups.count
    }

    /// The chance that a run of one start ends below a run of another, with its interval where both draw; nil for a start
    /// with itself and for one that has no runs.
    ///
    /// - Complexity: O(solutions + runs), for the interval 2,000 times that: about 0.05 s for two starts of 1,000 seeds,
    ///   0.6 s for 10,000.
    public func chance(that strategy: StartingStrategy, endsBelow other: StartingStrategy) -> Chance? {
        guard let value = value(that: strategy, endsBelow: other) else { return nil }
        return Chance(value: value, interval: interval(that: strategy, endsBelow: other))
    }

    /// The chance alone. O(solutions + runs).
    func value(that strategy: StartingStrategy, endsBelow other: StartingStrategy) -> Double? {
        guard strategy != other else { return nil }
        return value(ranks { $0.strategy == strategy }, ranks { $0.strategy == other })
    }

    /// The part of the runs of all random starts together that a start which draws nothing ends below; nil where there
    /// are none, and for a start that draws.
    public func partOfRandomRuns(above strategy: StartingStrategy) -> Double? {
        guard !strategy.isRandom else { return nil }
        return value(ranks { $0.strategy == strategy }, ranks { $0.strategy.isRandom })
    }

    private func ranks(of isMeant: (ComparedRun) -> Bool) -> [Int] {
        runs.indices.filter { isMeant(runs[$0]) }.map { solutionOfRun[$0] }
    }

    private func value(_ own: [Int], _ others: [Int]) -> Double? {
        guard !own.isEmpty, !others.isEmpty else { return nil }
        var (counts, otherCounts) = (emptyCounts, emptyCounts)
        for rank in own { counts[rank] += 1 }
        for rank in others { otherCounts[rank] += 1 }
        return Self.part(counts, below: otherCounts)
    }

    /// The interval of a chance. It is found one way round only, so that both ways agree.
    private func interval(that strategy: StartingStrategy, endsBelow other: StartingStrategy) -> ClosedRange<Double>? {
        guard let place = strategies.firstIndex(of: strategy), let otherPlace = strategies.firstIndex(of: other)
        else { return nil }
        guard place < otherPlace else {
            return interval(that: other, endsBelow: strategy).map { 1 - $0.upperBound...1 - $0.lowerBound }
        }
        let (own, others) = (ranks { $0.strategy == strategy }, ranks { $0.strategy == other })
        guard strategy.isRandom, other.isRandom, min(own.count, others.count) > 1 else { return nil }
        return Bootstrap.interval { random in
            var (counts, otherCounts) = (emptyCounts, emptyCounts)
            for _ in own { counts[own[Int(random.next(below: UInt64(own.count)))]] += 1 }
            for _ in others { otherCounts[others[Int(random.next(below: UInt64(others.count)))]] += 1 }
            return Self.part(counts, below: otherCounts)
        }
    }

    private var emptyCounts: [Int64] { [Int64](repeating: 0, count: solutionCount) }

    /// The part of all pairs whose first has a better solution than its second, pairs of one solution half.
    private static func part(_ counts: [Int64], below others: [Int64]) -> Double {
        var total: Int64 = 0
        var otherTotal: Int64 = 0
        // Twice the number of pairs, to stay whole: a run that is not below is above, or even.
        var notBelow: Int64 = 0
        for solution in counts.indices {
            notBelow += counts[solution] * (2 * otherTotal + others[solution])
            otherTotal += others[solution]
            total += counts[solution]
        }
        let pairs = 2 * total * otherTotal
        return Double(pairs - notBelow) / Double(pairs)
    }
}

extension ComparisonPlan {
    /// With fewer seeds than this nothing is said about which random start is the better one.
    public static let fewestSeedsToRank = 30

    /// Whether there are random starts, but too few seeds to rank them.
    public var isTooFewToRank: Bool {
        strategies.contains { $0.isRandom } && seeds.seeds.count < Self.fewestSeedsToRank
    }
}
