extension Trace {
    /// Whether the picture has no more colours than clusters were asked for, so that the start is its colours, whatever
    /// the initialisation.
    public var startsFromEveryColour: Bool { histogram.colours.count <= settings.clusters.value }

    /// Whether another seed could have started the run elsewhere.
    public var isStartRandom: Bool {
        guard case .strategy(let strategy, _) = settings.initialisation else { return false }
        return strategy.isRandom && !startsFromEveryColour
    }

    /// The clusters that start on a colour of the picture; the others start on a mean or a point.
    private var clustersOnColours: Range<Int> {
        guard case .strategy(let strategy, _) = settings.initialisation, !startsFromEveryColour else {
            return 0..<clusters
        }
        switch strategy {
        case .forgy, .first, .kMeansPlusPlus, .greedyKMeansPlusPlus: return 0..<clusters
        case .maximin: return 1..<clusters
        case .randomPartition, .medianCut, .wu, .varPart, .pcaPart, .grid, .popularity:
            return clusters - completedStart..<clusters
        }
    }

    /// The pixel each starting centroid came from, as its number in raster order: the one that was drawn or picked, else
    /// the first of its colour. Nil for a centroid that came from no pixel, as a mean or a point that was given.
    /// O(K U + pixels).
    public func startPixels() -> [Int?] {
        if case .given(let given) = settings.initialisation, !startsFromEveryColour {
            return given.pixels?.map { $0 } ?? [Int?](repeating: nil, count: clusters)
        }
        return histogram.pixels(
            of: start.enumerated().map { cluster, centroid in
                guard clustersOnColours.contains(cluster), let centroid,
                    let colour = histogram.index(of: centroid.rounded),
                    Centroid(histogram.colours[colour]) == centroid
                else { return nil }
                let isDrawn = draws.indices.contains(cluster)
                return (colour, isDrawn ? draws[cluster].chosen.occurrence : 0)
            })
    }
}
