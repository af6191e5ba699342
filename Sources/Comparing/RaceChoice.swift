public import KMeansTrace

/// A few runs of a comparison that are worth watching side by side, each with what speaks for it.
public struct RaceChoice: Sendable, Equatable {
    /// How many runs can be watched at once.
    public static let counts = 2...6

    /// What speaks for a run.
    public enum Reason: Sendable, Equatable {
        /// The least inertia of all ends: the comparison's best run.
        case best
        /// The greatest inertia of all ends: the comparison's worst run.
        case worst
        /// The middle of a random start's runs by inertia, then by iterations; of two in the middle the better.
        case median(StartingStrategy)
        /// The one run of a start without chance.
        case only(StartingStrategy)
        /// The fewest iterations of all runs.
        case fastest
        /// The most iterations of all runs.
        case slowest
        /// The fewest iterations of those that nothing else speaks for.
        case fastestOfRest
        /// The most iterations of those that nothing else speaks for.
        case slowestOfRest
        /// Nothing: it is one of those that are left, all of the same number of iterations.
        case further
    }

    /// A run and what speaks for it: one reason at least.
    public struct Runner: Sendable, Equatable {
        /// The run.
        public let run: ComparedRun
        /// In the order they were found.
        public fileprivate(set) var reasons: [Reason]
    }

    /// The runs, no run twice: as many as can be watched, or all there are.
    public private(set) var runners: [Runner] = []

    /// Chooses the best and the worst end (unless all tie), the median runs of k-means++ and Forgy, `first` and `maximin`, as
    /// far as they take part, then fast and slow runs in turn. Ties that the reasons leave go to the plan's
    /// order. O(R log R) for R runs.
    public init(_ comparison: Comparison) {
        let runs = comparison.runs
        let levels = Levels(runs.map { $0.endInertia })
        func fastest(_ indices: [Int]) -> Int? { indices.min { (runs[$0].iterations, $0) < (runs[$1].iterations, $1) } }
        func slowest(_ indices: [Int]) -> Int? {
            indices.min { (-runs[$0].iterations, $0) < (-runs[$1].iterations, $1) }
        }
        var chosen: [Int] = []
        func add(_ index: Int?, _ reason: Reason) {
            guard let index else { return }
            if let place = chosen.firstIndex(of: index) {
                runners[place].reasons.append(reason)
            } else if chosen.count < Self.counts.upperBound {
                chosen.append(index)
                runners.append(Runner(run: runs[index], reasons: [reason]))
            }
        }
        if levels.count > 1 {
            add(runs.firstIndex(of: comparison.best), .best)
            add(runs.firstIndex(of: comparison.worst), .worst)
        }
        for strategy in [StartingStrategy.kMeansPlusPlus, .forgy] {
            let own = runs.indices.filter { runs[$0].strategy == strategy }
            let sorted = own.sorted {
                (levels.ranks[$0], runs[$0].iterations, $0) < (levels.ranks[$1], runs[$1].iterations, $1)
            }
            if !sorted.isEmpty { add(sorted[(sorted.count - 1) / 2], .median(strategy)) }
        }
        for strategy in [StartingStrategy.first, .maximin] {
            add(runs.firstIndex { $0.strategy == strategy }, .only(strategy))
        }
        var rest = Array(runs.indices)
        var reasons = (fastest: Reason.fastest, slowest: Reason.slowest)
        while chosen.count < min(Self.counts.upperBound, runs.count) {
            let (fast, slow) = (fastest(rest), slowest(rest))
            if let fast, let slow, runs[fast].iterations < runs[slow].iterations {
                add(fast, reasons.fastest)
                add(slow, reasons.slowest)
            } else {
                add(rest.first { !chosen.contains($0) }, .further)
            }
            rest = runs.indices.filter { !chosen.contains($0) }
            reasons = (.fastestOfRest, .slowestOfRest)
        }
    }
}
