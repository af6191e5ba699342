internal import KMeansTrace

/// The centroids that the first update moved furthest.
struct FirstMove: Equatable {
    /// How far they moved, in RGB distance; 0 where none moved.
    let distance: Double
    /// Their indices: mostly one, several where they moved equally far, none where none moved.
    let clusters: [Int]
    /// Whether the first of them was empty and took over a colour from elsewhere.
    let isRelocated: Bool

    /// Two centroids moved equally far if rounding alone can tell their distances apart.
    private static let tolerance = 1e-9

    /// Reads it off a run.
    init(_ trace: Trace) {
        let update = trace.steps.lazy.compactMap { $0.update }.first
        let moved = update?.moved ?? []
        let most = moved.max() ?? 0
        distance = most
        clusters = most > 0 ? moved.indices.filter { moved[$0] >= most - Self.tolerance } : []
        let first = clusters.first
        isRelocated = update?.events.contains { $0.cluster == first && $0.taken != nil } ?? false
    }
}
