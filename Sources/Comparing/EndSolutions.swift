public import KMeansTrace

/// The distinct ends that the runs of a comparison reach, numbered from 0 by their inertia.
///
/// The runs are taken by end inertia, ties in the plan's order. A run has the first solution whose founder it matches:
/// every centroid within the tolerance's distance of its partner, and the inertia within the tolerance's part above the
/// founder's. A run that matches none founds the next solution. Only clusters with pixels take part.
public struct EndSolutions: Sendable {
    /// What was compared.
    public let comparison: Comparison
    /// How near two ends are that count as one.
    public let tolerance: SolutionTolerance
    /// The solutions, the one of least inertia first; at least one.
    public let solutions: [EndSolution]
    /// For each run of the comparison, the index of its solution.
    public let solutionOfRun: [Int]
    /// How many solutions there are at a tenth of the tolerance.
    public let countAtTenth: Int
    /// How many there are at ten times the tolerance.
    public let countAtTenfold: Int

    /// Finds the solutions. O(R F K) for R runs and F solutions at the most, and O(K³) a solution.
    public init(_ comparison: Comparison, tolerance: SolutionTolerance = .standard) {
        self.comparison = comparison
        self.tolerance = tolerance
        let runs = comparison.runs
        let groups = EndGroups(runs, tolerance: tolerance).members
        var solutions: [EndSolution] = []
        var solutionOfRun = [Int](repeating: 0, count: runs.count)
        for (number, members) in groups.enumerated() {
            let founder = runs[members[0]]
            let order =
                solutions.first.map { ClusterOrder(of: founder, like: runs[$0.founder], in: $0.order) }
                ?? ClusterOrder(darkToLight: founder)
            solutions.append(EndSolution(founder: members[0], runs: members.sorted(), order: order))
            for run in members { solutionOfRun[run] = number }
        }
        self.solutions = solutions
        self.solutionOfRun = solutionOfRun
        countAtTenth = EndGroups(runs, tolerance: tolerance.scaled(by: 0.1)).members.count
        countAtTenfold = EndGroups(runs, tolerance: tolerance.scaled(by: 10)).members.count
    }

    /// The best run of a solution.
    public func founder(of solution: Int) -> ComparedRun { comparison.runs[solutions[solution].founder] }

    /// The solution that a run reached; nil for a run of another comparison.
    public func solution(of run: ComparedRun) -> Int? {
        comparison.index(of: run).map { solutionOfRun[$0] }
    }

    /// The places of a run's clusters, so that like colours have the same number in every run; nil for a run of another
    /// comparison. O(K³).
    public func order(of run: ComparedRun) -> ClusterOrder? {
        guard let index = comparison.index(of: run) else { return nil }
        let solution = solutions[solutionOfRun[index]]
        guard index != solution.founder else { return solution.order }
        return ClusterOrder(of: run, like: comparison.runs[solution.founder], in: solution.order)
    }

    /// How many of all runs reach the same solution as one of them; nil for a run of another comparison.
    public func share(like run: ComparedRun) -> RunShare? {
        solution(of: run).map { solution in share(reaching: solution) { _ in true } }
    }

    /// How many of a start's runs reach a solution.
    public func share(of strategy: StartingStrategy, reaching solution: Int) -> RunShare {
        share(reaching: solution) { $0.strategy == strategy }
    }

    /// How many of the runs of all random starts together reach a solution: what can be seen of the size of its basin.
    public func shareOfRandomRuns(reaching solution: Int) -> RunShare {
        share(reaching: solution) { $0.strategy.isRandom }
    }

    private func share(reaching solution: Int, among isMeant: (ComparedRun) -> Bool) -> RunShare {
        let meant = comparison.runs.indices.filter { isMeant(comparison.runs[$0]) }
        return RunShare(count: meant.count { solutionOfRun[$0] == solution }, total: meant.count)
    }
}
