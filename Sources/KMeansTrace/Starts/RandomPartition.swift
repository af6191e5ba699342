extension Start {
    /// Random partition: each pixel, in raster order, gets one of the K labels, all alike likely; the centroids are the
    /// means of the pixels of each label (Peña, Lozano & Larrañaga, "An empirical comparison of four initialization
    /// methods for the K-Means algorithm", 1999; some authors call it Forgy's).
    ///
    /// Of many pixels, each label's mean lies near the mean of all. A label that no pixel got, which takes a tiny
    /// picture, has no mean: the means stand in the order of their labels, and maximin adds what is missing. There are
    /// no ties to break. The labels are not kept as draws. O(pixels).
    static func randomPartition(on histogram: ColourHistogram, count: Int, random: inout SplitMix64) -> Start {
        var moments = [ClusterMoments](repeating: ClusterMoments(), count: count)
        for colour in histogram.colourOfPixel {
            let label = Int(random.next(below: UInt64(count)))
            moments[label].add(histogram.colours[Int(colour)], weight: 1)
        }
        return .completing(moments.compactMap { $0.mean }, to: count, on: histogram)
    }
}
