extension Comparison {
    /// Ends that differ by less than this part are the same: sums of the same clusters in another order.
    public static let tie = 1e-9

    /// The run with the lowest end; of those that tie, the earliest.
    public var best: ComparedRun {
        let lowest = runs.reduce(runs[0].endInertia) { min($0, $1.endInertia) }
        return runs.first { $0.endInertia <= lowest * (1 + Self.tie) } ?? runs[0]
    }
}
