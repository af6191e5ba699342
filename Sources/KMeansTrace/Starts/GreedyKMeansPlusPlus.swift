extension Start {
    /// Greedy k-means++: for each centroid after the first, 2 + floor(ln K) draws of k-means++, of which the one that
    /// leaves the least inertia is kept. It is what scikit-learn calls `k-means++`. O(K U log K) for U colours.
    static func greedyKMeansPlusPlus(on histogram: ColourHistogram, count: Int, random: inout SplitMix64) -> Start {
        .seeding(histogram, count: count, candidates: candidatesOfGreedyDraw(for: count), random: &random)
    }

    /// 2 + floor(ln K) without a logarithm: the floor grows at the first whole number above each power of e.
    static func candidatesOfGreedyDraw(for clusters: Int) -> Int {
        2 + [3, 8, 21, 55, 149].count { clusters >= $0 }
    }
}
