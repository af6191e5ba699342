extension Start {
    /// Maximin: first the mean colour of the picture, then always the colour farthest from its nearest centroid so far,
    /// ties to the first in raster order (Gonzalez 1985; the mean as first centroid after Celebi 2011). O(K U) for U
    /// colours.
    static func maximin(on histogram: ColourHistogram, count: Int) -> Start {
        var whole = ClusterMoments()
        for (colour, weight) in zip(histogram.colours, histogram.weights) { whole.add(colour, weight: weight) }
        guard let mean = whole.mean else { return Start(centroids: []) }
        let (centroids, distances) = extending([mean], to: count, on: histogram)
        return Start(centroids: centroids, distances: distances)
    }

    /// The start of a rule that found fewer centroids than it was asked for, completed by maximin: always the colour
    /// farthest from its nearest centroid so far, ties to the first in raster order. With all found already it measures
    /// nothing, else it takes O(K U).
    static func completing(_ found: [Centroid], to count: Int, on histogram: ColourHistogram) -> Start {
        let (centroids, distances) = extending(found, to: count, on: histogram)
        return Start(centroids: centroids, distances: distances, completed: centroids.count - found.count)
    }

    /// Adds farthest colours to the centroids until there are `count`. Each centroid but the last is measured once
    /// against every colour.
    private static func extending(
        _ found: [Centroid], to count: Int, on histogram: ColourHistogram
    ) -> (centroids: [Centroid], distances: Int64) {
        var centroids = found
        var nearest = [Double](repeating: .infinity, count: histogram.colours.count)
        var measured = 0
        while centroids.count < count {
            var farthest = 0
            for centroid in centroids[measured...] {
                farthest = measure(centroid, on: histogram.colours, nearest: &nearest)
            }
            measured = centroids.count
            centroids.append(Centroid(histogram.colours[farthest]))
        }
        return (centroids, Int64(measured) * Int64(nearest.count))
    }

    /// Measures a centroid against every colour and returns the colour that is now farthest from its nearest centroid,
    /// the first of equals.
    private static func measure(_ centroid: Centroid, on colours: [Colour], nearest: inout [Double]) -> Int {
        let colours = colours.span
        var nearest = nearest.mutableSpan
        var farthest = 0
        var most = -1.0
        for index in colours.indices {
            let distance = min(nearest[index], centroid.squaredDistance(to: colours[index]))
            nearest[index] = distance
            if distance > most { (farthest, most) = (index, distance) }
        }
        return farthest
    }
}
