import KMeansTrace
import Testing

@testable import Comparing

@Suite struct ComparisonPlanTests {
    private static let four: [UInt8] = [0, 0, 0, 10, 0, 0, 200, 0, 0, 240, 0, 0]

    @Test func `random starts run once for each seed, the others once`() throws {
        let seven = try #require(Seed(7))
        let seeds = try #require(SeedRange(first: seven, count: 2))
        let plan = ComparisonPlan(strategies: [.maximin, .forgy, .first], seeds: seeds)
        let names = plan.starts.map { "\($0.strategy.name) \($0.seed.map { String($0.value) } ?? "-")" }
        #expect(names == ["forgy 7", "forgy 8", "first -", "maximin -"])
    }

    @Test func `seeds end where seeds end`() throws {
        let last = try #require(Seed(Seed.range.upperBound))
        #expect(SeedRange(first: last, count: 1)?.seeds == [last])
        #expect(SeedRange(first: last, count: 2) == nil)
        #expect(SeedRange(count: 0) == nil && SeedRange(count: 10_001) == nil)
        #expect(SeedRange.standard.seeds.map { $0.value } == Array(1...30))
    }

    @Test func `what is kept of a run is what its trace says`() throws {
        let histogram = ColourHistogram(rgb: Self.four)
        let two = try #require(ClusterCount(2))
        let plan = ComparisonPlan(strategies: [.first])
        let run = plan.run(strategy: .first, seed: nil, clusters: two, on: histogram)
        // From 0 and 10: 200 and 240 join 10, whose cluster's mean is 150; then 10 goes to 0, and nothing more changes.
        #expect(run.name == "first")
        #expect(run.startInertia == 190 * 190 + 230 * 230)
        #expect(run.inertias == [89_000, 30_200, 10_700, 850, 850])
        #expect(run.endInertia == 850)
        #expect(run.centroids == [5, 220].map { Centroid(red: $0, green: 0, blue: 0) })
        #expect(run.pixels == [2, 2] && run.iterations == 3 && run.outcome == .converged)
        #expect(run.startDistances == 0 && run.empties == 0)
        // How many distances an assign evaluates is the engine's affair; the run has their sum.
        let trace = KMeans(settings: plan.settings(strategy: .first, seed: nil, clusters: two)).trace(of: histogram)
        #expect(run.iterationDistances == trace.steps.reduce(0) { $0 + ($1.assignment?.distances ?? 0) })
        #expect(run.iterationDistances > 0)
    }

    @Test func `the name of a random run has its seed`() throws {
        let histogram = ColourHistogram(rgb: Self.four)
        let seed = try #require(Seed(12))
        let run = ComparisonPlan().run(
            strategy: .kMeansPlusPlus, seed: seed, clusters: try #require(ClusterCount(2)), on: histogram)
        #expect(run.name == "k-means++-12")
        #expect(run.distances == run.startDistances + run.iterationDistances && run.startDistances == 4)
    }

    @Test func `nothing to run is no comparison`() {
        #expect(Comparison(plan: ComparisonPlan(strategies: []), clusters: .standard, pixelCount: 1, runs: []) == nil)
    }
}
