/// The reference: every colour against every centroid, and the sums added up anew. What it finds is right by
/// definition; a faster engine has to find the same to the last bit. O(U K) a step for U colours.
struct PlainEngine: Sendable {
    private let histogram: ColourHistogram
    /// The label of each colour; nothing before the first assign.
    private(set) var labels: [UInt8] = []

    init(_ histogram: ColourHistogram) { self.histogram = histogram }

    /// Sends each colour to its nearest centroid, and adds up the clusters.
    mutating func assign(to centroids: [Centroid?], moments: inout [ClusterMoments]) -> EngineStep {
        let nearest = NearestCentroid(among: centroids)
        let new = histogram.colours.map { nearest.label(of: $0) }
        var step = EngineStep(distances: Int64(new.count) * Int64(nearest.distances))
        for colour in labels.indices where labels[colour] != new[colour] {
            step.changes.append(LabelChange(colour: UInt32(colour), old: labels[colour], new: new[colour]))
        }
        moments = histogram.moments(of: new, clusters: centroids.count)
        labels = new
        return step
    }

    /// Takes over labels that changed outside an assign step.
    mutating func relabel(_ all: [UInt8]) { labels = all }
}
