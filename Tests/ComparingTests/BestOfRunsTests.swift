import Comparing
import KMeansTrace
import Testing

@Suite struct BestOfRunsTests {
    /// The mean of the lowest over all choices of n, tried one after another.
    private static func mean(bestOf n: Int, _ ends: [Double]) -> Double {
        let choices = (0..<(1 << ends.count)).filter { $0.nonzeroBitCount == n }
        let lowest = choices.map { choice in
            ends.indices.filter { choice >> $0 & 1 == 1 }.map { ends[$0] }.min() ?? 0
        }
        return lowest.reduce(0, +) / Double(choices.count)
    }

    @Test func `the expectation is the mean over all choices of n runs`() throws {
        let pairs = [40, 12, 90, 12, 13, 77, 30, 56, 22, 41]
        let best = try #require(BestOfRuns(.forgy, in: Made.comparison(forgy: pairs)))
        #expect(best.runCount == 10)
        for n in 1...10 {
            let expected = Self.mean(bestOf: n, pairs.map { Double($0) / 2 })
            #expect(abs(best.expectedInertia(bestOf: n) - expected) <= 1e-13 * expected)
        }
        #expect(best.expectedInertia(bestOf: 10) == 6)
        #expect(best.expectedInertia(bestOf: 0) == best.expectedInertia(bestOf: 1))
        #expect(best.expectedInertia(bestOf: 11) == 6)
    }

    @Test func `with many runs it follows the closed form and never rises`() throws {
        // Ends at 1/2, 1, ..., N/2: the lowest of n has the expectation (N + 1) / (n + 1) / 2.
        let best = try #require(BestOfRuns(.forgy, in: Made.comparison(forgy: Array(1...400).reversed())))
        var last = Double.infinity
        for n in 1...400 {
            let expected = best.expectedInertia(bestOf: n)
            #expect(abs(expected - 401 / Double(n + 1) / 2) <= 1e-12 * expected)
            #expect(expected <= last)
            last = expected
        }
    }

    @Test func `where all runs end alike repeating is worth nothing, to the last bit`() throws {
        let best = try #require(BestOfRuns(.forgy, in: Made.comparison(forgy: [7, 7, 7])))
        #expect((1...3).allSatisfy { best.expectedInertia(bestOf: $0) == 3.5 })
    }

    @Test func `n runs cost n times the mean, the start included`() throws {
        let plan = ComparisonPlan(strategies: [.kMeansPlusPlus], seeds: try #require(SeedRange(count: 4)))
        let comparison = try Made.comparison(plan, clusters: 3, pixels: Made.bytes(300, seed: 1))
        let best = try #require(BestOfRuns(.kMeansPlusPlus, in: comparison))
        let distances = comparison.runs.map { Double($0.startDistances + $0.iterationDistances) }
        #expect(comparison.runs[0].startDistances > 0)
        #expect(best.meanDistances == distances.reduce(0, +) / 4)
        #expect(best.distances(of: 3) == 3 * best.meanDistances)
    }

    @Test func `a start that draws nothing is one point, and one without runs is none`() throws {
        let comparison = try Made.comparison(forgy: [3], first: 8)
        let first = try #require(BestOfRuns(.first, in: comparison))
        #expect(first.runCount == 1 && first.expectedInertia(bestOf: 1) == 4)
        #expect(BestOfRuns(.greedyKMeansPlusPlus, in: comparison) == nil)
    }
}
