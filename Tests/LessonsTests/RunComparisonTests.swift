import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct RunComparisonTests {
    /// A run on one row of greys, with one cluster: its inertia is the sum of squared distances to the mean.
    private static func run(greys: [UInt8], weights: [Int]) throws -> Run {
        let row = zip(greys, weights).flatMap { Array(repeating: $0, count: $1) }
        let image = try Sample.image(width: row.count, height: 1) { x, _ in (row[x], 0, 0) }
        return try Sample.run(Sample.png(image), settings: Sample.settings(clusters: 1))
    }

    /// Two greys, so many pixels of each: n / 2 for a distance of 1 between n pairs.
    private static func run(inertia pairs: Int, distance: UInt8 = 1) throws -> Run {
        try run(greys: [0, distance], weights: [pairs, pairs])
    }

    private static func sentence(_ runs: [Run]) -> String? {
        RunComparison(runs: runs.map { ("r", $0) }).sentence(.english)
    }

    @Test func `the sentence says how far apart the ends are`() throws {
        let (one, more, most) = (try Self.run(inertia: 40), try Self.run(inertia: 41), try Self.run(inertia: 50))
        #expect(one.trace.inertia == 20 && more.trace.inertia == 20.5 && most.trace.inertia == 25)
        #expect(Self.sentence([one]) == nil)
        #expect(Self.sentence([one, one]) == "Both end at the same inertia.")
        #expect(Self.sentence([one, one, one]) == "All 3 end at the same inertia.")
        #expect(Self.sentence([more, one]) == "The two ends differ by 2.5\u{202F}% in inertia.")
        #expect(Self.sentence([more, one, most]) == "The 3 ends differ by up to 25.0\u{202F}% in inertia.")
    }

    @Test func `a difference that is next to none is called so, and an end without error has no part`() throws {
        let one = try Self.run(greys: [0, 127, 254], weights: [1, 2, 1])
        let near = try Self.run(greys: [0, 126, 128, 254], weights: [1, 1, 1, 1])
        #expect(one.trace.inertia == 32_258 && near.trace.inertia == 32_260)
        #expect(Self.sentence([one, near]) == "The two ends differ by less than 0.01\u{202F}% in inertia.")
        #expect(Self.sentence([near, one, one]) == "The 3 ends differ by less than 0.01\u{202F}% in inertia.")
        let comparison = RunComparison(runs: [("a", one), ("b", near)])
        #expect(comparison.isLowest(one) && !comparison.isLowest(near))
        #expect(comparison.distance(of: near, .english) == "less than 0.01\u{202F}%")
        let exact = try Self.run(greys: [7], weights: [3])
        #expect(
            Self.sentence([one, exact])
                == "The lowest of the ends has no error at all, the highest an inertia of 32\u{202F}258.")
        #expect(Self.sentence([exact, exact]) == "Both end at the same inertia.")
        #expect(RunComparison(runs: [("a", one), ("b", exact)]).distance(of: one, .english) == nil)
    }
}
