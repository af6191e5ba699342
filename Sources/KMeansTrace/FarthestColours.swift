/// The colours an empty cluster can take over, by their squared distance to the centroid they were assigned to.
///
/// It is only built when a cluster is empty, which on photographs is rare. O(U) to build, O(U) a search.
struct FarthestColours {
    private var distances: [Double]
    private var coloursOfCluster: [Int]

    init(histogram: ColourHistogram, labels: [UInt8], centroids: [Centroid?]) {
        coloursOfCluster = [Int](repeating: 0, count: centroids.count)
        distances = []
        distances.reserveCapacity(labels.count)
        for (colour, label) in zip(histogram.colours, labels) {
            coloursOfCluster[Int(label)] += 1
            distances.append(centroids[Int(label)]?.squaredDistance(to: colour) ?? 0)
        }
    }

    /// Whether a cluster has a colour to give: never its only one.
    func canGive(_ cluster: Int) -> Bool { coloursOfCluster[cluster] > 1 }

    /// The farthest colour of the clusters that may give one, the first in raster order of equals; nil where only
    /// distance 0 is left.
    func farthest(labels: [UInt8], where included: (Int) -> Bool) -> Int? {
        var best: Int?
        var most = 0.0
        for colour in distances.indices where distances[colour] > most {
            let cluster = Int(labels[colour])
            guard canGive(cluster), included(cluster) else { continue }
            (best, most) = (colour, distances[colour])
        }
        return best
    }

    /// Notes that a colour has left its cluster and is now the only one of another: it cannot be taken again.
    mutating func take(_ colour: Int, from cluster: Int) {
        coloursOfCluster[cluster] -= 1
        distances[colour] = 0
    }
}
