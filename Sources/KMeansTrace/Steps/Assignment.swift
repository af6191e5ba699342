/// What an assign step did: each colour went to its nearest centroid, ties to the lowest index.
public struct Assignment: Sendable, Equatable {
    /// Pixels in each cluster.
    public let pixels: [Int64]
    /// Pixels whose cluster is another than before; all of them in iteration 1.
    public let changed: Int64
    /// Where they went, the largest flow first (ties by `from`, then `to`); empty in iteration 1.
    public let flow: [Flow]
    /// The sum of squared distances in each cluster, to the centroids used.
    public let clusterInertia: [Double]
    /// S_a: their sum over the clusters, in index order.
    public let inertia: Double
    /// How many squared distances were evaluated. It depends on the engine, never on threads.
    public let distances: Int64
}
