extension Comparison {
    /// The best known end: the least inertia of all runs.
    public var leastInertia: Double { runs.reduce(runs[0].endInertia) { min($0, $1.endInertia) } }

    /// The run with the lowest end; of those that tie, the earliest.
    public var best: ComparedRun {
        let least = leastInertia
        return runs.first { Levels.areTied($0.endInertia, least) } ?? runs[0]
    }
}
