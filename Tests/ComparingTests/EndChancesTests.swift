import KMeansTrace
import Testing

@testable import Comparing

@Suite struct EndChancesTests {
    @Test func `the chance counts all pairs, ties half`() throws {
        // 4 below 6 and 9, 6 even with 6 and below 9, 8 below 9; of 3 * 3 pairs with 2, 6, 9.
        let chances = EndChances(try Made.comparison(forgy: [4, 6, 8], kMeansPlusPlus: [6, 9, 2]))
        let chance = try #require(chances.chance(that: .forgy, endsBelow: .kMeansPlusPlus))
        #expect(chance.value == 4.5 / 9)
        let reverse = try #require(chances.chance(that: .kMeansPlusPlus, endsBelow: .forgy))
        #expect(reverse.value == 4.5 / 9)
        let (interval, reversed) = (try #require(chance.interval), try #require(reverse.interval))
        #expect(reversed == 1 - interval.upperBound...1 - interval.lowerBound)
        #expect(chances.chance(that: .forgy, endsBelow: .forgy) == nil)
        #expect(chances.chance(that: .forgy, endsBelow: .greedyKMeansPlusPlus) == nil)
    }

    @Test func `runs with the same end solution count half, whatever their last digits`() throws {
        // One centroid for all; 10,001 lies within 0.05 % of the best end and is the same, 10,006 does not. Of 2 * 2 pairs
        // those with 10,000 are even, those with 10,006 below.
        let chances = EndChances(
            try Made.comparison(forgy: [10_000, 10_001], kMeansPlusPlus: [10_000, 10_006], first: 10_001))
        #expect(chances.chance(that: .forgy, endsBelow: .kMeansPlusPlus)?.value == 3.0 / 4)
        #expect(chances.partOfRandomRuns(above: .first) == 2.5 / 4)
    }

    @Test func `who always ends below has all the chance`() throws {
        let chances = EndChances(try Made.comparison(forgy: [5, 6, 7], kMeansPlusPlus: [1, 2, 3]))
        #expect(chances.chance(that: .kMeansPlusPlus, endsBelow: .forgy) == Chance(value: 1, interval: 1...1))
        #expect(chances.chance(that: .forgy, endsBelow: .kMeansPlusPlus) == Chance(value: 0, interval: 0...0))
    }

    @Test func `a start that draws nothing has the share of runs it ends below, and no interval`() throws {
        let chances = EndChances(
            try Made.comparison(forgy: [4, 6, 8, 8], kMeansPlusPlus: [6, 3], first: 6, maximin: 7))
        #expect(chances.chance(that: .first, endsBelow: .forgy) == Chance(value: 2.5 / 4, interval: nil))
        #expect(chances.chance(that: .first, endsBelow: .kMeansPlusPlus) == Chance(value: 0.25, interval: nil))
        #expect(chances.partOfRandomRuns(above: .first) == 0.5)
        #expect(chances.partOfRandomRuns(above: .maximin) == 2.0 / 6)
        #expect(chances.partOfRandomRuns(above: .forgy) == nil)
        #expect(chances.chance(that: .first, endsBelow: .maximin) == Chance(value: 1, interval: nil))
        #expect(chances.chance(that: .maximin, endsBelow: .first) == Chance(value: 0, interval: nil))
        let even = EndChances(try Made.comparison(first: 5, maximin: 5))
        #expect(even.chance(that: .first, endsBelow: .maximin) == Chance(value: 0.5, interval: nil))
        #expect(even.partOfRandomRuns(above: .first) == nil)
    }

    @Test func `one run of each says nothing of how runs vary`() throws {
        let chances = EndChances(try Made.comparison(forgy: [5], kMeansPlusPlus: [4]))
        #expect(chances.chance(that: .forgy, endsBelow: .kMeansPlusPlus) == Chance(value: 0, interval: nil))
    }

    @Test func `the interval is that of all pairs of each resample, counted one by one`() throws {
        let forgy = try Made.bytes(12, seed: 3, below: 9).map { Int($0) + 1 }
        let other = try Made.bytes(9, seed: 4, below: 9).map { Int($0) + 2 }
        let chances = EndChances(try Made.comparison(forgy: forgy, kMeansPlusPlus: other))
        var random = SplitMix64(seed: .standard)
        var figures: [Double] = []
        for _ in 0..<2_000 {
            let drawn = forgy.map { _ in forgy[Int(random.next(below: 12))] }
            let others = other.map { _ in other[Int(random.next(below: 9))] }
            var doubled = 0
            for a in drawn { for b in others { doubled += a < b ? 2 : a == b ? 1 : 0 } }
            figures.append(Double(doubled) / (2 * 12 * 9))
        }
        figures.sort()
        let interval = try #require(chances.chance(that: .forgy, endsBelow: .kMeansPlusPlus)?.interval)
        #expect(interval == figures[50]...figures[1949])
        #expect(figures.count { interval.contains($0) } >= 1_900)
    }

    @Test func `the interval is as wide as theory has it`() throws {
        // Of the one half ends at 1, of the other three quarters, else at 2: the chance is 3/8 with a standard error of
        // sqrt((1/2 * 1/2 + 3/4 * 1/4) / 200) / 2.
        let forgy = (0..<200).map { $0 % 2 + 1 }
        let other = (0..<200).map { $0 % 4 == 0 ? 2 : 1 }
        let chances = EndChances(try Made.comparison(forgy: forgy, kMeansPlusPlus: other))
        let chance = try #require(chances.chance(that: .forgy, endsBelow: .kMeansPlusPlus))
        #expect(chance.value == 0.375)
        let half = 1.96 * (0.4375 / 200).squareRoot() / 2
        let interval = try #require(chance.interval)
        #expect(abs(interval.lowerBound - (0.375 - half)) < 0.1 * half)
        #expect(abs(interval.upperBound - (0.375 + half)) < 0.1 * half)
    }

    @Test func `fewer than 30 seeds are too few to rank random starts`() throws {
        func plan(_ strategies: [StartingStrategy], _ seeds: Int) throws -> ComparisonPlan {
            ComparisonPlan(strategies: strategies, seeds: try #require(SeedRange(count: seeds)))
        }
        #expect(try plan([.forgy, .first], 29).isTooFewToRank)
        #expect(try !plan([.forgy, .first], 30).isTooFewToRank)
        #expect(try !plan([.first], 1).isTooFewToRank)
    }
}
