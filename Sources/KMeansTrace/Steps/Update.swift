/// What an update step did: each centroid went to the mean of its cluster's pixels.
public struct Update: Sendable, Equatable {
    /// How far each centroid moved, in RGB distance; 0 for a cluster that is dropped.
    public let moved: [Double]
    /// Pixels in each cluster, relocated ones in their new cluster.
    public let pixels: [Int64]
    /// The sum of squared distances in each cluster, to the new centroids.
    public let clusterInertia: [Double]
    /// S_u: their sum over the clusters, in index order.
    public let inertia: Double
    /// What became of the empty clusters, in index order.
    public let events: [ClusterEvent]
}
