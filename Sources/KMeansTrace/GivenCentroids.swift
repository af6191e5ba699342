/// Starting centroids from outside: 1 to 256 finite points, in the order of their cluster numbers.
public struct GivenCentroids: Sendable, Equatable {
    /// The points.
    public let centroids: [Centroid]
    /// How many they are.
    public let count: ClusterCount

    /// Takes points from a file or picked by hand; nil for none, for more than 256 and for one that is not finite.
    public init?(_ centroids: [Centroid]) {
        guard let count = ClusterCount(centroids.count), centroids.allSatisfy({ $0.isFinite }) else { return nil }
        self.centroids = centroids
        self.count = count
    }
}
