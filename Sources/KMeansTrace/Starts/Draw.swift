/// The random draw of one starting centroid.
public struct Draw: Sendable, Equatable {
    /// One colour that was drawn.
    public struct Candidate: Sendable, Equatable {
        /// The colour's index in the histogram.
        public let colour: Int
        /// The random number, 0 ..< total. The colour is the first, in raster order, whose running sum of weights
        /// exceeds it.
        public let number: UInt64
        /// The colour's weight in this draw: its pixels, or its pixels times its squared distance to the nearest
        /// centroid so far.
        public let weight: UInt64
        /// The sum of all weights.
        public let total: UInt64
        /// Which of the colour's pixels the number fell on, in raster order from 0: each has an equal part of the weight.
        public let occurrence: Int

        /// The chance it had: weight / total.
        public var probability: Double { Double(weight) / Double(total) }
    }

    /// The candidates, in the order they were drawn; at least one.
    public let candidates: [Candidate]
    /// Index of the candidate that became the centroid.
    public let kept: Int

    /// The candidate that became the centroid.
    public var chosen: Candidate { candidates[kept] }

    /// A draw without a choice.
    init(_ candidate: Candidate) {
        self.init(candidates: [candidate], kept: 0)
    }

    init(candidates: [Candidate], kept: Int) {
        self.candidates = candidates
        self.kept = kept
    }
}

extension SplitMix64 {
    /// Draws a colour with probability by weight, exactly: integers all the way. O(U / 512 + 512) for U colours.
    ///
    /// - Parameters:
    ///   - sums: the sums of the weights; their total is at least 1.
    ///   - weight: a colour's weight: its pixels times a whole number.
    mutating func draw(
        from histogram: ColourHistogram, sums: WeightSums, weight: (Int) -> UInt64
    ) -> Draw.Candidate {
        let number = next(below: sums.total)
        let (colour, below) = sums.colour(at: number, weight: weight)
        let own = weight(colour)
        let pixels = UInt64(histogram.weights[colour])
        return Draw.Candidate(
            colour: colour, number: number, weight: own, total: sums.total,
            occurrence: Int((number - below) / max(1, own / pixels)))
    }
}
