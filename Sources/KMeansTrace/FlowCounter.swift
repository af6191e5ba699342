/// Counts pixels by the cluster they left and the one they joined.
struct FlowCounter {
    private let clusters: Int
    private var pixels: [Int64]
    /// Pixels counted in all.
    private(set) var total: Int64 = 0

    init(clusters: Int) {
        self.clusters = clusters
        pixels = [Int64](repeating: 0, count: clusters * clusters)
    }

    mutating func add(_ change: LabelChange, weight: UInt32) {
        pixels[Int(change.old) * clusters + Int(change.new)] += Int64(weight)
        total += Int64(weight)
    }

    /// The flows, largest first, ties by `from`, then by `to`.
    func sorted() -> [Flow] {
        var flows: [Flow] = []
        for index in pixels.indices where pixels[index] > 0 {
            flows.append(Flow(from: index / clusters, to: index % clusters, pixels: pixels[index]))
        }
        // Equal flows keep their order of (from, to) by being compared on it.
        return flows.sorted {
            $0.pixels != $1.pixels
                ? $0.pixels > $1.pixels : ($0.from, $0.to) < ($1.from, $1.to)
        }
    }
}
