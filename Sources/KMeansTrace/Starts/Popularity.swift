extension Start {
    /// Popularity: the K most frequent colours after dropping to 5 bits a channel, each as the mean of the pixels that
    /// fell together (Heckbert, "Color image quantization for frame buffer display", SIGGRAPH 1982, who shows why it is
    /// a bad idea: a small thing of its own colour is never among the most frequent).
    ///
    /// Equally frequent ones go by their first pixel in raster order. A picture with fewer than K such colours is
    /// completed by maximin. O(U) for U colours, and at most 32,768 counts to sort.
    static func popularity(on histogram: ColourHistogram, count: Int) -> Start {
        let bins = ColourBins(of: histogram)
        let sums = (0..<bins.count).map { bins.moments(of: $0) }
        let order = sums.indices.sorted { one, other in
            sums[one].pixels == sums[other].pixels ? one < other : sums[one].pixels > sums[other].pixels
        }
        return .completing(order.prefix(count).compactMap { sums[$0].mean }, to: count, on: histogram)
    }
}
