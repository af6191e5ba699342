internal import KMeansTrace

/// The places at which the clusters of a run are shown, so that the same colour has the same number everywhere.
public struct ClusterOrder: Sendable, Equatable {
    /// Colours within this RGB distance are taken for the same colour, a little changed.
    public static let reach = 48.0
    /// The index of the cluster at each place, each cluster once.
    public let clusters: [Int]
    /// The place of each cluster, from 0: the inverse.
    public let places: [Int]

    /// Clusters with pixels from dark to light, then those without by their index.
    init(darkToLight run: ComparedRun) {
        self.init(clusters: run.darkToLight)
    }

    /// A cluster stands where its partner stands in another run. Those with pixels that have none follow from dark to
    /// light at the first places that are free, then those without pixels by their index. O(K³).
    init(of run: ComparedRun, like other: ComparedRun, in order: ClusterOrder) {
        let partners = ClusterMatching(run.usedCentroids, to: other.usedCentroids, reach: Self.reach).partners
        var atPlace = [Int?](repeating: nil, count: max(order.places.count, partners.count))
        for (cluster, partner) in partners.enumerated() {
            if let partner { atPlace[order.places[partner]] = cluster }
        }
        var left = run.darkToLight.filter { partners[$0] == nil }.makeIterator()
        self.init(clusters: atPlace.compactMap { $0 ?? left.next() })
    }

    private init(clusters: [Int]) {
        self.clusters = clusters
        var places = [Int](repeating: 0, count: clusters.count)
        for (place, cluster) in clusters.enumerated() { places[cluster] = place }
        self.places = places
    }
}

extension ComparedRun {
    /// Its clusters, those with pixels from dark to light, then those without; ties by index.
    fileprivate var darkToLight: [Int] {
        let used = usedCentroids
        let painted = used.enumerated().compactMap { index, centroid in centroid.map { (index, $0.rounded) } }
        let sorted = painted.sorted { a, b in a.1 == b.1 ? a.0 < b.0 : a.1.isDarker(than: b.1) }
        return sorted.map { $0.0 } + used.indices.filter { used[$0] == nil }
    }
}
