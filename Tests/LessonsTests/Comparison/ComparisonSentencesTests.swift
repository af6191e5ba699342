import Comparing
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct ComparisonSentencesTests {
    /// A comparison of some starts on greys, one pixel each, with two clusters.
    private static func comparison(_ starts: [StartingStrategy], seeds: Int, on colours: [UInt8]) throws -> Comparison {
        let plan = ComparisonPlan(strategies: starts, seeds: try #require(SeedRange(count: seeds)))
        let histogram = ColourHistogram(rgb: colours.flatMap { [$0, $0, $0] })
        let clusters = try #require(ClusterCount(2))
        return try #require(plan.comparison(on: histogram, clusters: clusters))
    }

    @Test func `a start that decides is called so, in percent`() throws {
        // `first` starts from 100 and 120 and ends at {0, 100}, {120, 200}: 5 000 + 3 200 a channel. `maximin` starts from
        // the mean and 0 and ends at {0}, {100, 120, 200}: 5 600.
        let comparison = try Self.comparison([.first, .maximin], seeds: 1, on: [100, 120, 0, 200])
        #expect(comparison.runs.map { $0.endInertia } == [3 * 8200, 3 * 5600])
        #expect(
            comparison.spreadSentence(.english)
                == "The start decides: the worse of two runs ends 46.4\u{202F}% above the better.")
        // The roots of 24 600 and 16 800 over 4 pixels.
        #expect(
            comparison.gapSentence(.english)
                == """
                The worst end lies 46.4\u{202F}% above the best in inertia; the average colour error is 78.4 instead of 64.8.
                """)
        let three = try Self.comparison([.first, .maximin, .forgy], seeds: 1, on: [100, 120, 0, 200])
        #expect(three.spreadSentence(.english).hasPrefix("The start decides: the worst of 3 runs ends 46.4"))
    }

    @Test func `where the ends are alike only the time is told`() throws {
        // Two heaps far apart: every start ends the same, some later than others.
        let heaps: [UInt8] = [0, 1, 2, 3, 4, 250, 251, 252, 253, 254]
        let comparison = try Self.comparison([.forgy, .first], seeds: 20, on: heaps)
        let iterations = comparison.runs.map { $0.iterations }
        let (fewest, most) = (try #require(iterations.min()), try #require(iterations.max()))
        #expect(fewest < most && comparison.endsAlike)
        #expect(
            comparison.spreadSentence(.english)
                == "On this picture the start hardly matters for the end, only for the time: \(fewest) to \(most) iterations."
        )
        #expect(comparison.gapSentence(.english) == "All 21 runs end at the same inertia.")
        #expect(comparison.excess(of: comparison.worst.endInertia) == 0)
    }

    @Test func `errors that differ in no digit shown are told once`() throws {
        // The roots of 20 455.5 and 20 462 over 4 pixels.
        let comparison = try Self.comparison([.first, .maximin], seeds: 1, on: [79, 114, 0, 200])
        #expect(comparison.runs.map { $0.endInertia } == [20_455.5, 20_462])
        #expect(
            comparison.gapSentence(.english)
                == """
                The worst end lies 0.03\u{202F}% above the best in inertia; the average colour error is 71.5 for both.
                """)
    }

    @Test func `the best there is is told of greys, and where no error is left`() throws {
        func sentence(_ image: Image, _ clusters: Int, _ start: StartingStrategy) throws -> String {
            let run = try Sample.run(Sample.png(image), settings: Sample.settings(clusters: clusters, start))
            return run.optimumSentence(.english)
        }
        #expect(try sentence(Sample.greys(5), 5, .first) == "No error is left, so nothing can be better.")
        #expect(try sentence(Sample.image(Sample.stripes), 8, .first) == "No error is left, so nothing can be better.")
        #expect(try sentence(Sample.greys(5), 1, .forgy).hasSuffix("This run (forgy, seed 1) reaches it."))
        #expect(try sentence(Sample.image(), 4, .wu).hasPrefix("The best possible end is computed for greys only"))
    }

    @Test func `one run has nothing to compare, and no error is no part of anything`() throws {
        let comparison = try Self.comparison([.first], seeds: 1, on: [0, 255])
        #expect(comparison.spreadSentence(.english) == "There is only one run here, and so nothing to compare it with.")
        #expect(comparison.excess(of: comparison.worst.endInertia) == 0)
        #expect(Words.english.above(0) == "best known")
        #expect(Words.english.above(0.00001) == "less than 0.01\u{202F}%")
        #expect(Words.english.above(0.25) == "25.0\u{202F}%")
    }
}
