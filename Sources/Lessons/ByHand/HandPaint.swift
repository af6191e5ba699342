internal import KMeansTrace

/// What a hand-run's points and centroids are painted with: pixels and their centroids with their own colours; points of a
/// plane, which have none, with that of their cluster.
struct HandPaint {
    /// Four colours that are told apart by every eye, and in grey.
    private static let clusters = [
        Colour(red: 0, green: 114, blue: 178), Colour(red: 213, green: 94, blue: 0),
        Colour(red: 0, green: 158, blue: 115),
        Colour(red: 240, green: 228, blue: 66),
    ]
    private static let unassigned = Colour(red: 96, green: 98, blue: 102)

    let isPlane: Bool

    /// The paint of a colour or point that is in a cluster, or in none yet.
    func paint(_ shade: HandRun.Shade, in cluster: Int?) -> Colour {
        guard isPlane else { return shade.colour }
        return cluster.map { Self.clusters[$0 % Self.clusters.count] } ?? Self.unassigned
    }

    /// The paint of a cluster's centroid; white for one that is dropped.
    func paint(_ cluster: Int, at centroid: Centroid?) -> Colour {
        guard let centroid else { return Colour(red: 255, green: 255, blue: 255) }
        return isPlane ? Self.clusters[cluster % Self.clusters.count] : centroid.rounded
    }
}
