import KMeansTrace
import Testing

@testable import Comparing

@Suite struct StartSummaryTests {
    @Test func `a median of an even number is the mean of the two in the middle`() throws {
        let odd = try #require(Spread([5, 1, 9]))
        #expect(odd.least == 1 && odd.median == 5 && odd.greatest == 9)
        #expect(Spread([4, 1, 9, 5])?.median == 4.5)
        #expect(Spread([2])?.median == 2 && Spread([]) == nil)
    }

    @Test func `the figures of a start are those of its runs`() throws {
        let comparison = try Made.comparison(forgy: [400, 404, 405, 800], kMeansPlusPlus: [500, 600])
        let best = try #require(comparison.summaries.first { $0.strategy == .forgy })
        #expect(comparison.leastInertia == 200)
        #expect(best.runCount == 4 && best.nearBest == 2)
        #expect(best.endInertia == Spread([200, 202, 202.5, 400]) && best.endInertia.median == 202.25)
        #expect(best.startInertia == best.endInertia)
        #expect(best.aboveBest == Spread([0, 0.01, 0.0125, 1]))
        #expect(best.iterations == Spread([2, 2, 2, 2]))
        #expect(best.startDistances.greatest == 0 && best.distances == best.iterationDistances)
        let other = try #require(comparison.summaries.last)
        #expect(other.strategy == .kMeansPlusPlus && other.nearBest == 0)
    }

    @Test func `a best without error has no parts above it`() throws {
        let runs = try [
            Made.run(.forgy, seed: 1, pixels: [3, 3, 3], from: [Centroid(red: 3, green: 3, blue: 3)]),
            Made.run(.forgy, seed: 2, pairs: 4),
        ]
        let summary = try #require(Made.comparison(runs).summaries.first)
        #expect(summary.aboveBest == nil && summary.nearBest == 1)
    }

    @Test func `starts stand by their median end, then by their work, then in the usual order`() throws {
        let plain = try Made.comparison(forgy: [9, 3, 4], kMeansPlusPlus: [3, 2, 9], first: 5, maximin: 3)
        // k-means++ and maximin tie at 3; one pass over two colours is what each of them needs.
        #expect(plain.summaries.map { $0.strategy.name } == ["maximin", "k-means++", "forgy", "first"])
        let pixels = try Made.bytes(90, seed: 2)
        let plan = ComparisonPlan(strategies: [.first, .forgy, .kMeansPlusPlus, .maximin])
        let one = try Made.comparison(plan, clusters: 1, pixels: pixels)
        // With one cluster all end at the mean. Maximin starts there and k-means++ measures; which costs what is counted.
        let summaries = one.summaries
        #expect(summaries.map { $0.distances.median } == summaries.map { $0.distances.median }.sorted())
        #expect(Levels(summaries.map { $0.endInertia.median }).count == 1)
    }
}
