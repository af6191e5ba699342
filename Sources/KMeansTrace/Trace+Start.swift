extension Trace {
    /// Whether the picture has no more colours than clusters were asked for, so that the start is its colours, whatever
    /// the initialisation.
    public var startsFromEveryColour: Bool { histogram.colours.count <= settings.clusters.value }

    /// The pixel each starting centroid came from, as its number in raster order: the one that was drawn or picked, else
    /// the first of its colour. Nil for a centroid that came from no pixel, as a mean or a point that was given.
    /// O(K U + pixels).
    public func startPixels() -> [Int?] {
        if case .given(let given) = settings.initialisation, !startsFromEveryColour {
            return given.pixels?.map { $0 } ?? [Int?](repeating: nil, count: clusters)
        }
        var found = [Int?](repeating: nil, count: clusters)
        // For each colour the clusters that start on it, as a chain: mostly none, seldom more than one.
        var firstOfColour = [Int](repeating: -1, count: histogram.colours.count)
        var nextOfCluster = [Int](repeating: -1, count: clusters)
        var pixelsToPass = [Int](repeating: 0, count: clusters)
        for (cluster, centroid) in start.enumerated() {
            guard let centroid, let colour = histogram.index(of: centroid.rounded),
                Centroid(histogram.colours[colour]) == centroid
            else { continue }
            if draws.indices.contains(cluster) { pixelsToPass[cluster] = draws[cluster].chosen.occurrence }
            nextOfCluster[cluster] = firstOfColour[colour]
            firstOfColour[colour] = cluster
        }
        for (pixel, colour) in histogram.colourOfPixel.enumerated() {
            var cluster = firstOfColour[Int(colour)]
            while cluster >= 0 {
                if pixelsToPass[cluster] == 0, found[cluster] == nil { found[cluster] = pixel }
                pixelsToPass[cluster] -= 1
                cluster = nextOfCluster[cluster]
            }
        }
        return found
    }
}
