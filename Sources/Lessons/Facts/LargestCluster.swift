internal import KMeansTrace

/// The cluster with most pixels at the end of a run.
struct LargestCluster: Equatable {
    /// Its index; the lowest of equals.
    let cluster: Int
    /// The colour it is painted with.
    let colour: Colour
    /// Its pixels.
    let pixels: Int64
    /// Whether another cluster has as many.
    let isTied: Bool

    /// Reads it off a run; nil only for a run without clusters.
    init?(_ run: Run) {
        let pixels = run.trace.pixels
        guard let most = pixels.max(), let cluster = pixels.firstIndex(of: most),
            let colour = run.result.palette[cluster]
        else { return nil }
        self.cluster = cluster
        self.colour = colour
        self.pixels = most
        isTied = pixels.count { $0 == most } > 1
    }
}
