/// The moving parts of Lloyd's iteration: the present labels and the exact sums of each cluster.
///
/// Stuart Lloyd, "Least squares quantization in PCM", 1957, published in IEEE Transactions on Information Theory 28 (2),
/// 1982. An iteration is recorded as two steps, assign and update.
struct Lloyd {
    let histogram: ColourHistogram
    let policy: EmptyClusterPolicy
    let runner: ChunkRunner
    private(set) var centroids: [Centroid?]
    private(set) var moments: [ClusterMoments]
    /// Nil before the first assign.
    private(set) var labels: [UInt8]?

    init(histogram: ColourHistogram, start: [Centroid], policy: EmptyClusterPolicy, runner: ChunkRunner) {
        self.histogram = histogram
        self.policy = policy
        self.runner = runner
        centroids = start.map { Optional($0) }
        moments = [ClusterMoments](repeating: ClusterMoments(), count: start.count)
    }

    /// Sends each colour to its nearest centroid and returns what changed.
    mutating func assign() -> (assignment: Assignment, changes: [LabelChange]) {
        guard var current = labels else { return (firstAssign(), []) }
        labels = nil
        let (changes, distances) = search(current)
        var flow = FlowCounter(clusters: centroids.count)
        for change in changes {
            let index = Int(change.colour)
            let weight = histogram.weights[index]
            moments[Int(change.old)].remove(histogram.colours[index], weight: weight)
            moments[Int(change.new)].add(histogram.colours[index], weight: weight)
            current[index] = change.new
            flow.add(change, weight: weight)
        }
        labels = current
        return (assignment(changed: flow.total, flow: flow.sorted(), distances: distances), changes)
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
}

extension Lloyd {
    /// Colours in one chunk of work: large enough that handing it out costs nothing.
    private static let chunk = 8192

    /// The first assign: every pixel gets its first cluster, so there is no flow.
    private mutating func firstAssign() -> Assignment {
        // All labels 0 beforehand, so that the search for changes serves here as well.
        var first = [UInt8](repeating: 0, count: histogram.colours.count)
        let (changes, distances) = search(first)
        for change in changes { first[Int(change.colour)] = change.new }
        for (index, colour) in histogram.colours.enumerated() {
            moments[Int(first[index])].add(colour, weight: histogram.weights[index])
        }
        labels = first
        return assignment(changed: Int64(histogram.pixelCount), flow: [], distances: distances)
    }

    private func assignment(changed: Int64, flow: [Flow], distances: Int64) -> Assignment {
        let inertia = clusterInertia()
        return Assignment(
            pixels: moments.map { $0.pixels }, changed: changed, flow: flow, clusterInertia: inertia,
            inertia: inertia.sumInOrder, distances: distances)
    }

    private func search(_ labels: [UInt8]) -> (changes: [LabelChange], distances: Int64) {
        let nearest = NearestCentroid(among: centroids)
        let colours = histogram.colours
        let chunks = (colours.count + Self.chunk - 1) / Self.chunk
        let results = runner.run(chunks) { chunk in
            let range = chunk * Self.chunk..<min(colours.count, (chunk + 1) * Self.chunk)
            var changes: [LabelChange] = []
            for index in range {
                let label = nearest.label(of: colours[index])
                if label != labels[index] {
                    changes.append(LabelChange(colour: UInt32(index), old: labels[index], new: label))
                }
            }
            return AssignedChunk(changes: changes, distances: Int64(range.count) * Int64(nearest.distances))
        }
        var changes: [LabelChange] = []
        changes.reserveCapacity(results.reduce(0) { $0 + $1.changes.count })
        var distances: Int64 = 0
        for result in results {
            changes.append(contentsOf: result.changes)
            distances += result.distances
        }
        return (changes, distances)
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
        guard !empty.isEmpty, var labels else { return ([], []) }
        self.labels = nil
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
        self.labels = labels
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
