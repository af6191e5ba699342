import Comparing
import KMeansTrace
import Testing

@Suite struct PicturesChanceTests {
    private static func over(_ comparisons: [Comparison]) -> PicturesChance? {
        PicturesChance(that: .forgy, endsBelow: .kMeansPlusPlus, over: comparisons)
    }

    @Test func `pictures are counted by who ends below on them`() throws {
        let comparisons = try [
            Made.comparison(forgy: [1, 2], kMeansPlusPlus: [3, 4]),
            Made.comparison(forgy: [5, 5], kMeansPlusPlus: [5, 5]),
            Made.comparison(forgy: [5, 7], kMeansPlusPlus: [6, 6]),
            Made.comparison(forgy: [9, 4], kMeansPlusPlus: [2, 6]),
            Made.comparison(first: 3),
        ]
        let over = try #require(Self.over(comparisons))
        #expect(over.chances == [1, 0.5, 0.5, 0.25, nil])
        #expect(over.below == 1 && over.equal == 2 && over.above == 1)
        #expect(over.mean == 2.25 / 4)
        let interval = try #require(over.interval)
        // The mean of four drawn from 1, 1/2, 1/2 and 1/4: all of them 1/4 once in 256 times, too seldom to be inside.
        #expect(interval.lowerBound == 0.3125 && (0.8125...0.9375).contains(interval.upperBound))
    }

    @Test func `one picture has no interval, and none has nothing to say`() throws {
        let over = try #require(Self.over([try Made.comparison(forgy: [1, 2], kMeansPlusPlus: [3, 4])]))
        #expect(over.interval == nil && over.mean == 1)
        #expect(Self.over([]) == nil)
        #expect(Self.over([try Made.comparison(forgy: [1])]) == nil)
        let both = try Made.comparison(forgy: [1], kMeansPlusPlus: [2])
        #expect(PicturesChance(that: .forgy, endsBelow: .forgy, over: [both]) == nil)
    }
}
