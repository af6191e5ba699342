/// One end that runs of a comparison reach.
public struct EndSolution: Sendable, Equatable {
    /// Index of its best run, whose end stands for all.
    public let founder: Int
    /// Indices of its runs, in the plan's order.
    public let runs: [Int]
    /// The places of the founder's clusters.
    public let order: ClusterOrder
}
