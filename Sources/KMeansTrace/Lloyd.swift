/// The moving parts of Lloyd's iteration: the present centroids, the exact sums of each cluster, and the engine that
/// holds the labels.
///
/// Stuart Lloyd, "Least squares quantization in PCM", 1957, published in IEEE Transactions on Information Theory 28 (2),
/// 1982. An iteration is recorded as two steps, assign and update.
struct Lloyd {
    private let histogram: ColourHistogram
    private let policy: EmptyClusterPolicy
    private let runner: ChunkRunner
    private(set) var centroids: [Centroid?]
    private var moments: [ClusterMoments]
    private var engine: RunningEngine
    private var isFirst = true

    init(
        histogram: ColourHistogram, start: [Centroid], policy: EmptyClusterPolicy, engine: Engine, runner: ChunkRunner
    ) {
        self.histogram = histogram
        self.policy = policy
        self.runner = runner
        self.engine = RunningEngine(engine, on: histogram)
        centroids = start.map { Optional($0) }
        moments = [ClusterMoments](repeating: ClusterMoments(), count: start.count)
    }

    /// The label of each colour.
    var labels: [UInt8] { engine.labels }

    /// Sends each colour to its nearest centroid and returns what changed. In the first assign all pixels get their
    /// first cluster: there is no flow.
    mutating func assign() -> (assignment: Assignment, changes: [LabelChange]) {
        let step = engine.assign(to: centroids, moments: &moments, runner: runner)
        var flow = FlowCounter(clusters: centroids.count)
        for change in step.changes { flow.add(change, weight: histogram.weights[Int(change.colour)]) }
        let inertia = clusterInertia()
        let assignment = Assignment(
            pixels: moments.map { $0.pixels }, changed: isFirst ? Int64(histogram.pixelCount) : flow.total,
            flow: flow.sorted(), clusterInertia: inertia, inertia: inertia.sumInOrder, distances: step.distances)
        isFirst = false
        return (assignment, step.changes)
    }

    /// Moves each centroid to the mean of its pixels, after seeing to the empty clusters.
    mutating func update() -> (update: Update, changes: [LabelChange]) {
        let old = centroids
        let (events, changes) = fillEmptyClusters()
        for cluster in centroids.indices {
            if let mean = moments[cluster].mean { centroids[cluster] = mean }
        }
        let inertia = clusterInertia()
        let update = Update(
            moved: zip(old, centroids).map { before, after in
                guard let before, let after else { return 0 }
                return before.squaredDistance(to: after).squareRoot()
            },
            pixels: moments.map { $0.pixels },
            clusterInertia: inertia,
            inertia: inertia.sumInOrder,
            events: events)
        return (update, changes)
    }

    private func clusterInertia() -> [Double] {
        zip(moments, centroids).map { moments, centroid in
            guard let centroid else { return 0 }
            return moments.inertia(around: centroid)
        }
    }
}

extension Lloyd {
    /// Sees to the clusters without pixels, by index, and returns what became of them.
    private mutating func fillEmptyClusters() -> (events: [ClusterEvent], changes: [LabelChange]) {
        var events: [ClusterEvent] = []
        var changes: [LabelChange] = []
        let empty = centroids.indices.filter { centroids[$0] != nil && moments[$0].pixels == 0 }
        guard !empty.isEmpty else { return ([], []) }
        var labels = engine.labels
        var supply = FarthestColours(histogram: histogram, labels: labels, centroids: centroids)
        for cluster in empty {
            guard let colour = colourToTake(from: &supply, labels: labels) else {
                if policy == .drop { centroids[cluster] = nil }
                events.append(ClusterEvent(kind: policy == .drop ? .dropped : .kept, cluster: cluster))
                continue
            }
            let weight = histogram.weights[colour]
            let taken = ClusterEvent.TakenColour(
                index: colour, colour: histogram.colours[colour], pixels: Int64(weight), from: Int(labels[colour]))
            moments[taken.from].remove(taken.colour, weight: weight)
            moments[cluster].add(taken.colour, weight: weight)
            changes.append(LabelChange(colour: UInt32(colour), old: labels[colour], new: UInt8(cluster)))
            labels[colour] = UInt8(cluster)
            supply.take(colour, from: taken.from)
            let kind: ClusterEvent.Kind = policy == .split ? .split(taken) : .relocated(taken)
            events.append(ClusterEvent(kind: kind, cluster: cluster))
        }
        if !changes.isEmpty { engine.relabel(labels) }
        return (events, changes)
    }

    private func colourToTake(from supply: inout FarthestColours, labels: [UInt8]) -> Int? {
        switch policy {
        case .keep, .drop: return nil
        case .farthest: return supply.farthest(labels: labels) { _ in true }
        case .split:
            let pixels = moments.map { $0.pixels }
            var largest: Int?
            for cluster in pixels.indices where supply.canGive(cluster) {
                if pixels[cluster] > largest.map({ pixels[$0] }) ?? 0 { largest = cluster }
            }
            guard let largest else { return nil }
            return supply.farthest(labels: labels) { $0 == largest }
        }
    }
}

extension [Double] {
    /// The sum, added in index order.
    var sumInOrder: Double { reduce(0, +) }
}
