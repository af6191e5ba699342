import Comparing
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct PlannedComparisonTests {
    private static func planned(_ head: String) throws -> PlannedComparison {
        try Sample.lesson("", head: head).frontMatter.comparison
    }

    @Test func `what is said is taken, starts in their usual order`() throws {
        let planned = try Self.planned(
            "comparison:\n  starts: [k-means++, first]\n  seeds: 5\n  clusters: [8, 4]")
        #expect(planned.strategies == [.first, .kMeansPlusPlus])
        #expect(planned.seeds == SeedRange(count: 5))
        #expect(planned.clusters?.map { $0.value } == [8, 4])
    }

    @Test func `what is not said is every start, 30 seeds, and the run's own limit and policy`() throws {
        let plan = try Self.planned("clusters: 3").plan(
            basedOn: Sample.settings(clusters: 3, limit: 17, emptyClusters: .split))
        #expect(plan.strategies == StartingStrategy.allCases && plan.seeds == .standard)
        #expect(plan.limit.value == 17 && plan.emptyClusters == .split)
    }

    @Test(arguments: [
        ("comparison:\n  seeds: 0", "line 4: `seeds` is `0`; it has to be a whole number from 1 to 10000"),
        ("comparison:\n  starts: [forgey]", "(nearest: forgy)"),
        ("comparison:\n  starts: [given]", "it has to be a list of these, no two alike: forgy, "),
        ("comparison:\n  start: [forgy]", "line 4: the comparison has no key `start` (nearest: starts)"),
        ("comparison: 5", "line 3: `comparison` is `5`; it has to be `key: value` lines below it"),
        ("comparison:\n  clusters: 8", "line 4: `clusters` is `8`"),
    ])
    func `a mistake is told with its line`(head: String, sentence: String) throws {
        let mistake = try Sample.mistake { _ = try Self.planned(head) }
        #expect(mistake?.contains(sentence) == true, "\(mistake ?? "none")")
    }
}
