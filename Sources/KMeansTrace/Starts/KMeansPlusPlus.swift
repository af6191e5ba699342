extension Start {
    /// k-means++: the first centroid by pixels, each further one with probability by pixels times squared distance to
    /// the nearest centroid so far (Arthur & Vassilvitskii 2007). O(K U) for U colours.
    static func kMeansPlusPlus(on histogram: ColourHistogram, count: Int, random: inout SplitMix64) -> Start {
        .seeding(histogram, count: count, candidates: 1, random: &random)
    }
}

extension Start {
    /// The seeding that plain and greedy k-means++ share: for each centroid after the first, draws `candidates`
    /// colours, then keeps the one that leaves the least inertia, ties to the earliest.
    static func seeding(
        _ histogram: ColourHistogram, count: Int, candidates: Int, random: inout SplitMix64
    ) -> Start {
        let colours = histogram.colours
        let pixels = WeightSums(count: colours.count) { UInt64(histogram.weights[$0]) }
        let first = random.draw(from: histogram, sums: pixels) { UInt64(histogram.weights[$0]) }
        var draws = [Draw(first)]
        var potential = Potential(of: histogram)
        while draws.count < count {
            if let last = draws.last { potential.add(colours[last.chosen.colour]) }
            var drawn: [Draw.Candidate] = []
            for _ in 0..<candidates {
                drawn.append(random.draw(from: histogram, sums: potential.sums) { potential.weight(of: $0) })
            }
            draws.append(Draw(candidates: drawn, kept: potential.best(of: drawn)))
        }
        return Start(of: histogram, draws: draws, distances: potential.distances)
    }
}

/// The inertia that the centroids chosen so far would leave, colour by colour, in integers: starts are colours, so every
/// squared distance is one.
private struct Potential {
    private let histogram: ColourHistogram
    private var nearest: [UInt32]
    /// Weight times squared distance, summed up; below 2^44.
    private(set) var sums = WeightSums()
    /// Squared distances evaluated so far.
    private(set) var distances: Int64 = 0

    init(of histogram: ColourHistogram) {
        self.histogram = histogram
        nearest = [UInt32](repeating: .max, count: histogram.colours.count)
    }

    func weight(of colour: Int) -> UInt64 {
        UInt64(histogram.weights[colour]) * UInt64(nearest[colour])
    }

    /// Measures a new centroid against every colour.
    mutating func add(_ centroid: Colour) {
        sums = Self.measure(centroid, on: histogram, nearest: &nearest)
        distances += Int64(nearest.count)
    }

    private static func measure(
        _ centroid: Colour, on histogram: ColourHistogram, nearest: inout [UInt32]
    ) -> WeightSums {
        var sums = WeightSums()
        let (colours, weights) = (histogram.colours.span, histogram.weights.span)
        var nearest = nearest.mutableSpan
        for start in stride(from: 0, to: colours.count, by: WeightSums.stretch) {
            var sum: UInt64 = 0
            for index in start..<min(colours.count, start + WeightSums.stretch) {
                let distance = min(nearest[index], centroid.squaredDistance(to: colours[index]))
                nearest[index] = distance
                sum &+= UInt64(weights[index]) &* UInt64(distance)
            }
            sums.append(sum)
        }
        return sums
    }

    /// Index of the candidate that would leave the least, the earliest of equals.
    mutating func best(of candidates: [Draw.Candidate]) -> Int {
        guard candidates.count > 1 else { return 0 }
        var best = 0
        var least = UInt64.max
        for (index, candidate) in candidates.enumerated() {
            let left = total(with: histogram.colours[candidate.colour])
            if left < least { (best, least) = (index, left) }
        }
        distances += Int64(candidates.count) * Int64(nearest.count)
        return best
    }

    private func total(with centroid: Colour) -> UInt64 {
        let (colours, weights, nearest) = (histogram.colours.span, histogram.weights.span, nearest.span)
        var sum: UInt64 = 0
        for index in colours.indices {
            let distance = min(nearest[index], centroid.squaredDistance(to: colours[index]))
            sum &+= UInt64(weights[index]) &* UInt64(distance)
        }
        return sum
    }
}
