import KMeansTrace
import Testing

/// Whether draws follow their law: Pearson's chi-square over 10,000 seeds.
struct DrawLawTests {
    private static let seeds = 10_000

    /// Five colours, from 1 pixel to 10.
    private let histogram = Points.histogram([
        ([0, 0, 0], 1), ([60, 0, 0], 2), ([0, 90, 0], 10), ([255, 255, 255], 3), ([0, 80, 40], 4),
    ])

    /// How often each pair of first and second centroid was drawn.
    private func counts(_ strategy: StartingStrategy) throws -> [Int] {
        var counts = [Int](repeating: 0, count: 25)
        for seed in 0..<Self.seeds {
            let draws = try strategy.start(on: histogram, clusters: 2, seed: UInt64(seed)).draws
            counts[draws[0].chosen.colour * 5 + draws[1].chosen.colour] += 1
        }
        return counts
    }

    /// Of 20 kinds of pairs, so with 19 degrees of freedom: 43.82 is passed once in 1,000.
    private func chiSquare(_ counts: [Int], _ chance: (_ first: Int, _ second: Int) -> Double) -> Double {
        counts.enumerated().reduce(0.0) { sum, cell in
            let (first, second) = (cell.offset / 5, cell.offset % 5)
            guard first != second else { return cell.element == 0 ? sum : .infinity }
            let expected = Double(Self.seeds) * chance(first, second)
            let off = Double(cell.element) - expected
            return sum + off * off / expected
        }
    }

    private func pixels(_ colour: Int) -> Double { Double(histogram.weights[colour]) }

    private func plusPlus(_ first: Int, _ second: Int) -> Double {
        let weights = histogram.colours.indices.map {
            pixels($0) * Double(histogram.colours[$0].squaredDistance(to: histogram.colours[first]))
        }
        return pixels(first) / 20 * weights[second] / weights.reduce(0, +)
    }

    private func forgy(_ first: Int, _ second: Int) -> Double {
        pixels(first) / 20 * pixels(second) / (20 - pixels(first))
    }

    @Test("Random pixels are drawn by their number, a colour at most once")
    func forgyLaw() throws {
        let counts = try counts(.forgy)
        #expect(chiSquare(counts, forgy) < 43.82)
        #expect(chiSquare(counts, plusPlus) > 400)
    }

    @Test("k-means++ draws by pixels times squared distance")
    func plusPlusLaw() throws {
        let counts = try counts(.kMeansPlusPlus)
        #expect(chiSquare(counts, plusPlus) < 43.82)
        #expect(chiSquare(counts, forgy) > 400)
    }
}
