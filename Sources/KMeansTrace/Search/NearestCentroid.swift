/// The search that defines an assign step: the nearest of the centroids, ties to the lowest index. Every distance is
/// evaluated. O(K) a colour.
struct NearestCentroid: Sendable {
    private let centroids: [Centroid]
    private let labels: [UInt8]

    /// Prepares the search; dropped clusters (nil) take no part.
    init(among centroids: [Centroid?]) {
        var present: [Centroid] = []
        var labels: [UInt8] = []
        for (index, centroid) in centroids.enumerated() {
            guard let centroid else { continue }
            present.append(centroid)
            labels.append(UInt8(index))
        }
        self.centroids = present
        self.labels = labels
    }

    /// Squared distances one search evaluates.
    var distances: Int { centroids.count }

    /// The label of the nearest centroid; 0 where there is none at all.
    func label(of colour: Colour) -> UInt8 {
        let point = Centroid(colour)
        var best = 0
        var least = Double.infinity
        for index in centroids.indices {
            let distance = centroids[index].squaredDistance(to: point)
            if distance < least { (best, least) = (index, distance) }
        }
        return best < labels.count ? labels[best] : 0
    }
}
