extension Start {
    /// Wu's quantiser: one box round all colours, then always the box of largest inertia cut in two where that lowers the
    /// inertia most, over all places of all three channels; the centroids are the means of the boxes (Wu, "Efficient
    /// statistical computations for optimal color quantization", Graphics Gems II, 1991).
    ///
    /// Cuts lie between bins of 5 bits a channel, sums are those of the true colours, and all comparing is exact.
    ///
    /// - Which box: the largest inertia (Wu's weighted variance) among boxes of two bins or more, ties to the lowest
    ///   index.
    /// - Where: the cut that makes |S|^2 / W of the two parts together largest, which is the most variance between them;
    ///   ties to red, then green, then to the lowest place.
    ///
    /// The lower part keeps the box's index, the upper one is appended. A picture with fewer than K bins is completed by
    /// maximin. O(U + 32,768 K) for U colours.
    static func wu(on histogram: ColourHistogram, count: Int) -> Start {
        let bins = ColourBins(of: histogram)
        var boxes = Partition(of: bins)
        boxes.split(to: count) {
            $0.scatterRatio > $1.scatterRatio
        } cut: { members, sums in
            let cut = bestCut(of: members, sums: sums, in: bins)
            return { cut.channel.value(of: bins.places[$0]) <= cut.last }
        }
        return .completing(boxes.means, to: count, on: histogram)
    }

    /// The channel, and the last layer of bins of the lower part.
    private static func bestCut(
        of members: ArraySlice<UInt32>, sums: ClusterMoments, in bins: ColourBins
    ) -> (channel: Channel, last: UInt8) {
        var best = (channel: Channel.red, last: UInt8(0))
        var most = Ratio(numerator: 0, denominator: 1)
        for channel in Channel.allCases {
            var layers = [ClusterMoments](repeating: ClusterMoments(), count: 32)
            for bin in members {
                layers[Int(channel.value(of: bins.places[Int(bin)]))] += bins.moments(of: Int(bin))
            }
            var lower = ClusterMoments()
            var upper = sums
            for (place, layer) in layers.enumerated() {
                lower += layer
                upper -= layer
                guard lower.pixels > 0, upper.pixels > 0 else { continue }
                let between = betweenVariance(lower, upper)
                if between > most { (best, most) = ((channel, UInt8(place)), between) }
            }
        }
        return best
    }

    /// |S|^2 / W of two parts, added.
    private static func betweenVariance(_ lower: ClusterMoments, _ upper: ClusterMoments) -> Ratio {
        let (left, right) = (Int128(lower.pixels), Int128(upper.pixels))
        return Ratio(
            numerator: UInt128(lower.squaredSum * right + upper.squaredSum * left),
            denominator: UInt128(left * right))
    }
}
