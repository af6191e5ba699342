internal import KMeansTrace

/// The cluster whose pixels are farthest from its centroid, on average.
struct ServedWorst: Equatable {
    /// Its index; the lowest of equals.
    let cluster: Int
    /// Its average colour error: the square root of its inertia per pixel.
    let error: Double
    /// Its pixels.
    let pixels: Int64
    /// How it compares with the other clusters that have pixels.
    let size: Size

    enum Size: Equatable {
        case smallest
        /// Others have as few pixels.
        case amongTheSmallest
        case larger
    }

    /// Reads it off the end of a run; nil where there is no error, or nothing to compare: fewer than two clusters with
    /// pixels.
    init?(_ trace: Trace) {
        guard let inertia = trace.steps.last?.clusterInertia, trace.inertia > 0 else { return nil }
        let used = trace.pixels.indices.filter { trace.pixels[$0] > 0 }
        guard used.count > 1, let first = used.first else { return nil }
        var worst = first
        func perPixel(_ cluster: Int) -> Double { inertia[cluster] / Double(trace.pixels[cluster]) }
        for cluster in used where perPixel(cluster) > perPixel(worst) { worst = cluster }
        cluster = worst
        error = perPixel(worst).squareRoot()
        pixels = trace.pixels[worst]
        let fewest = used.map { trace.pixels[$0] }.min() ?? 0
        let isAlone = used.count { trace.pixels[$0] == fewest } == 1
        size = pixels > fewest ? .larger : isAlone ? .smallest : .amongTheSmallest
    }
}
