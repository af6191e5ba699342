extension Start {
    /// Maximin: first the mean colour of the picture, then always the colour farthest from its nearest centroid so far,
    /// ties to the first in raster order (Gonzalez 1985; the mean as first centroid after Celebi 2011). O(K U) for U
    /// colours.
    static func maximin(on histogram: ColourHistogram, count: Int) -> Start {
        var whole = ClusterMoments()
        for (colour, weight) in zip(histogram.colours, histogram.weights) { whole.add(colour, weight: weight) }
        guard let mean = whole.mean else { return Start(centroids: []) }
        var centroids = [mean]
        var nearest = histogram.colours.map { mean.squaredDistance(to: $0) }
        while centroids.count < count {
            var farthest = 0
            for colour in nearest.indices where nearest[colour] > nearest[farthest] { farthest = colour }
            let next = Centroid(histogram.colours[farthest])
            centroids.append(next)
            for (index, colour) in histogram.colours.enumerated() {
                nearest[index] = min(nearest[index], next.squaredDistance(to: colour))
            }
        }
        return Start(centroids: centroids)
    }
}
