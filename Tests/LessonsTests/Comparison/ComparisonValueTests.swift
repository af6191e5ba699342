import Comparing
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ComparisonValueTests {
    /// What a lesson's values become on a picture, one after another.
    private static func told(_ values: [String], head: String, _ run: Run? = nil) throws -> [String] {
        let text = values.map { "¦{value}`\($0)`¦" }.joined(separator: "\n\n")
        let page = try Sample.page(Sample.lesson(text, head: head), run ?? Sample.run())
        return page.replacing("\u{202F}", with: " ").matches(of: /¦(.*?)¦/).map { String($0.1) }
    }

    /// Four stripes of three pixels, two of them dark blues, for three clusters.
    private static func stripes() throws -> Run {
        let colours: [(UInt8, UInt8, UInt8)] = [(24, 32, 88), (40, 48, 104), (224, 64, 56), (232, 200, 64)]
        let image = try Sample.image(width: 12, height: 2) { x, _ in colours[x / 3] }
        return try Sample.run(Sample.png(image), settings: Sample.settings(clusters: 3, .first))
    }

    @Test func `the figures of a comparison are counts and inertias`() throws {
        let values = ["runs", "starts", "seeds", "solutions"].map { "comparison." + $0 }
        let told = try Self.told(
            values, head: "comparison:\n  starts: [first, maximin, forgy]\n  seeds: 4", Self.stripes())
        #expect(told == ["6", "3", "4", "2"])
    }

    @Test func `best, worst and spread are those of the locked stripes`() throws {
        // Both blues together: 12 pixels, each 8 in each channel from their mean; red and yellow: 4, 68 and 4.
        let (free, locked) = (12 * 3 * 64, 12 * (16 + 68 * 68 + 16))
        let told = try Self.told(
            ["comparison.best as digits", "comparison.worst as digits", "comparison.spread"],
            head: "comparison:\n  starts: [first, maximin]", Self.stripes())
        #expect(told.prefix(2).map { $0.filter(\.isNumber) } == [String(free), String(locked)])
        #expect(told.last?.hasPrefix("2 325.0") == true, "\(told)")
    }

    @Test func `which starts reached the best end, and which never`() throws {
        let head = "comparison:\n  starts: [first, maximin, median-cut]"
        #expect(
            try Self.told(["sentence.reached"], head: head, Self.stripes())
                == ["The best known end was reached by maximin. Never by first and median-cut."])
        let maximin = "comparison:\n  starts: [maximin]"
        #expect(
            try Self.told(["sentence.reached"], head: maximin, Self.stripes())
                == ["Every run reached the best known end."])
    }

    @Test func `in which runs the most vivid colour survives`() throws {
        // The yellow stripe is as vivid as the red one, which comes first.
        let head = "comparison:\n  starts: [first, maximin]"
        let told = try Self.told(["sentence.kept"], head: head, Self.stripes())
        #expect(told.first?.contains("within 10 of #e04038") == true && told.first?.contains("with maximin") == true)
        #expect(told.first?.hasSuffix("With first in no run.") == true, "\(told)")
        let grey = try Sample.run(Sample.png(Sample.image { x, _ in (UInt8(x), UInt8(x), UInt8(x)) }))
        #expect(
            try Self.told(["sentence.kept"], head: head, grey) == [
                "This picture has greys only, so no colour of it is more vivid than another."
            ])
    }

    @Test func `a grey run is held against the optimum`() throws {
        // 0, 10 | 200 is best: 3 * 2 * 25. From 200 and 0 as well: every start of two ends there.
        let image = try Sample.image(width: 3, height: 1) { x, _ in
            ([0, 10, 200][x], [0, 10, 200][x], [0, 10, 200][x])
        }
        let run = try Sample.run(Sample.png(image), settings: Sample.settings(clusters: 2, .maximin))
        let told = try Self.told(["optimum.inertia", "sentence.optimum"], head: "clusters: 2", run)
        #expect(
            told == [
                "150",
                "For greys the best there is can be computed: with K = 2 an inertia of 150. This run (maximin) reaches it.",
            ])
        #expect(try Self.told(["optimum.inertia"], head: "") == ["n/a"])
    }

    @Test func `each further K is told of its own best run, and none where there is one K`() throws {
        let text = "```{each-k}\n¦{value}`settings.clusters` {value}`comparison.runs`¦\n```"
        func page(_ clusters: String) throws -> [String] {
            let head = "comparison:\n  starts: [first, maximin]\n  clusters: \(clusters)"
            let page = try Sample.page(Sample.lesson(text, head: head), Sample.run())
            return page.matches(of: /¦(.*?)¦/).map { String($0.1) }
        }
        #expect(try page("[4, 2, 7]") == ["2 2", "7 2"])
        #expect(try page("[4]").isEmpty)
    }
}
