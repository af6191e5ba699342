extension Start {
    /// The first K distinct colours in raster order (MacQueen 1967). O(K).
    static func first(on histogram: ColourHistogram, count: Int) -> Start {
        Start(centroids: histogram.colours.prefix(count).map { Centroid($0) })
    }
}
