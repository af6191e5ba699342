/// The fast engine: finds the labels of an assign step cell by cell.
///
/// Labels and sums are those of `PlainEngine` to the last bit, with a small part of its distances.
struct CellEngine: Sendable {
    private let histogram: ColourHistogram
    private let tree: ColourTree
    /// Portion by portion, block by block; nothing before the first assign.
    private var labels: [[SIMD4<UInt8>]] = []

    /// Sorts the colours into cells. O(U) for U colours.
    init(_ histogram: ColourHistogram) {
        self.histogram = histogram
        tree = ColourTree(of: histogram)
    }

    /// Sends each colour to its nearest centroid, and brings the clusters' sums up to date.
    mutating func assign(
        to centroids: [Centroid?], moments: inout [ClusterMoments], runner: ChunkRunner
    ) -> EngineStep {
        let set = CandidateSet(centroids)
        let (tree, weights, old) = (tree, histogram.weights, labels)
        let visits = runner.map(tree.portions.count) { number in
            CellVisit(
                tree.portions[number], of: tree, weights: weights, among: set, clusters: centroids.count,
                labels: old.isEmpty ? nil : old[number])
        }
        labels = visits.map { $0.labels }
        var step = EngineStep()
        step.changes.reserveCapacity(visits.reduce(0) { $0 + $1.changes.count })
        for visit in visits {
            step.changes.append(contentsOf: visit.changes)
            step.distances += visit.distances
            for cluster in moments.indices { moments[cluster] += visit.moments[cluster] }
        }
        if old.isEmpty { moments = histogram.moments(of: labelsOfColours, clusters: centroids.count) }
        return step
    }

    /// The label of each colour, in the order of the histogram. O(U).
    var labelsOfColours: [UInt8] {
        var all = [UInt8](repeating: 0, count: histogram.colours.count)
        for (portion, labels) in zip(tree.portions, labels) {
            for (block, label) in zip(portion.blocks, labels) {
                for lane in 0..<PointBlock.width {
                    let colour = tree.colourAt[block * PointBlock.width + lane]
                    if colour != ColourTree.filling { all[Int(colour)] = label[lane] }
                }
            }
        }
        return all
    }

    /// Takes over labels that changed outside an assign step. O(U).
    mutating func relabel(_ all: [UInt8]) {
        for (number, portion) in tree.portions.enumerated() {
            for (place, block) in portion.blocks.enumerated() {
                for lane in 0..<PointBlock.width {
                    let colour = tree.colourAt[block * PointBlock.width + lane]
                    if colour != ColourTree.filling { labels[number][place][lane] = all[Int(colour)] }
                }
            }
        }
    }
}
