import KMeansTrace
import Testing

@testable import Comparing

@Suite struct CheapestWayTests {
    /// Four stripes, three clusters: ends at 124 416 or, locked, at 3 017 088.
    private static func locked(
        _ strategies: [StartingStrategy], seeds: Int, from first: UInt64 = 1
    ) throws -> Comparison {
        let stripes: [[UInt8]] = [[24, 32, 88], [40, 48, 104], [224, 64, 56], [232, 200, 64]]
        let histogram = ColourHistogram(
            rgb: (0..<27).flatMap { _ in stripes.flatMap { s in (0..<12).flatMap { _ in s } } })
        let seed = try #require(Seed(first))
        let range = try #require(SeedRange(first: seed, count: seeds))
        let plan = ComparisonPlan(strategies: strategies, seeds: range)
        let three = try #require(ClusterCount(3))
        return try #require(plan.comparison(on: histogram, clusters: three))
    }

    @Test func `it is the least number of runs whose expected best is near`() throws {
        let comparison = try Self.locked([.forgy], seeds: 12)
        let way = try #require(CheapestWay(.forgy, in: comparison))
        let best = try #require(BestOfRuns(.forgy, in: comparison))
        let bound = 1.01 * comparison.leastInertia
        #expect(best.expectedInertia(bestOf: way.runCount) <= bound)
        #expect(way.runCount > 1 && best.expectedInertia(bestOf: way.runCount - 1) > bound)
        #expect(way.distances == Double(way.runCount) * best.meanDistances)
    }

    @Test func `one lucky run of all is no way`() throws {
        // Of two runs none, one or both are locked.
        let comparisons = try (1...12).map { try Self.locked([.forgy], seeds: 2, from: $0) }
        func lucky(_ comparison: Comparison) -> Int { comparison.runs.count { $0.endInertia < 3_000_000 } }
        for comparison in comparisons {
            #expect(CheapestWay.overall(in: comparison)?.runCount == (lucky(comparison) == 1 ? nil : 1))
        }
        #expect(comparisons.contains { lucky($0) == 1 } && comparisons.contains { lucky($0) == 2 })
    }

    @Test func `a start that never comes near has no way`() throws {
        let comparison = try Self.locked([.first, .maximin], seeds: 1)
        #expect(CheapestWay(.first, in: comparison) == nil)
        let overall = try #require(CheapestWay.overall(in: comparison))
        #expect(overall.strategy == .maximin && overall.runCount == 1)
    }
}
