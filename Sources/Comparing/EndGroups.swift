public import KMeansTrace

/// The ends of some runs, like with like.
///
/// The runs come by inertia, lowest first, ties in the order they are given. Each joins the first group whose founder it
/// matches; else it founds one. So the groups stand by the inertia of their founders, and a founder is the best of its
/// group.
struct EndGroups {
    /// The runs of each group, as indices, the founder first.
    let members: [[Int]]

    /// Groups the ends. Most pairs are told apart by their inertia or by a few sorted channel values; O(K³) for one that is
    /// not.
    init(_ runs: [ComparedRun], tolerance: SolutionTolerance) {
        let levels = Levels(runs.map { $0.endInertia })
        let order = runs.indices.sorted { (levels.ranks[$0], $0) < (levels.ranks[$1], $1) }
        var members: [[Int]] = []
        var founders: [EndShape] = []
        var firstNear = 0
        for run in order {
            let shape = EndShape(runs[run])
            // Inertias rise: a founder that is too far below is so for all that follow.
            while firstNear < founders.count, founders[firstNear].isTooLow(for: shape, tolerance) { firstNear += 1 }
            if let group = (firstNear..<founders.count).first(where: { founders[$0].matches(shape, tolerance) }) {
                members[group].append(run)
            } else {
                members.append([run])
                founders.append(shape)
            }
        }
        self.members = members
    }
}

/// The end of one run, ready to be compared: its centroids with pixels, and their channels, each sorted.
private struct EndShape {
    private let inertia: Double
    private let centroids: [Centroid?]
    private let channels: [[Double]]

    init(_ run: ComparedRun) {
        inertia = run.endInertia
        centroids = run.usedCentroids
        let used = centroids.compactMap { $0 }
        channels = [used.map { $0.red }.sorted(), used.map { $0.green }.sorted(), used.map { $0.blue }.sorted()]
    }

    /// Whether an end lies too far above this one to be the same.
    func isTooLow(for other: EndShape, _ tolerance: SolutionTolerance) -> Bool {
        other.inertia - inertia > tolerance.inertia * inertia
    }

    func matches(_ other: EndShape, _ tolerance: SolutionTolerance) -> Bool {
        let bound = tolerance.distance * tolerance.distance
        guard !isTooLow(for: other, tolerance), channelsAllow(other, squaredDistance: bound) else { return false }
        return ClusterMatching(centroids, to: other.centroids).squaredDistances.allSatisfy { ($0 ?? 0) <= bound }
    }

    /// Whether each channel alone allows centroids as near as that: on a line, no pairs have a smaller greatest difference
    /// than sorted ones.
    private func channelsAllow(_ other: EndShape, squaredDistance bound: Double) -> Bool {
        zip(channels, other.channels).allSatisfy { own, others in
            own.count == others.count && zip(own, others).allSatisfy { ($0 - $1) * ($0 - $1) <= bound }
        }
    }
}

extension ComparedRun {
    /// The centroids at the end, nil for clusters without pixels.
    public var usedCentroids: [Centroid?] { zip(centroids, pixels).map { $1 > 0 ? $0 : nil } }
}
