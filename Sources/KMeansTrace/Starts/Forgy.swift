extension Start {
    /// Random pixels: K distinct colours drawn one after another with probability by pixels, a colour at most once.
    ///
    /// Named after Forgy (1965), though some authors call the random partition his. O(U + K (U / 512 + 512)) for U colours.
    static func forgy(on histogram: ColourHistogram, count: Int, random: inout SplitMix64) -> Start {
        var weights = histogram.weights
        var sums = WeightSums(count: weights.count) { UInt64(weights[$0]) }
        var draws: [Draw] = []
        for _ in 0..<count {
            let candidate = random.draw(from: histogram, sums: sums) { UInt64(weights[$0]) }
            sums.remove(candidate.weight, of: candidate.colour)
            weights[candidate.colour] = 0
            draws.append(Draw(candidate))
        }
        return Start(of: histogram, draws: draws)
    }
}
