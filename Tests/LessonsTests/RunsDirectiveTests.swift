import Foundation
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct RunsDirectiveTests {
    private static func page(_ head: String, _ text: String = "```{runs}\n```", _ run: Run? = nil) throws -> String {
        try Sample.page(Sample.lesson(text, head: head), run ?? Sample.run())
    }

    private static func seeds(_ seeds: [Int]) -> String {
        "runs:\n" + seeds.map { "  s\($0):\n    seed: \($0)\n" }.joined().dropLast()
    }

    /// The rows of the page's first table.
    private static func rows(_ page: String) throws -> [String] {
        let body = try #require(page.components(separatedBy: "<tbody>").dropFirst().first)
        return body.components(separatedBy: "</tbody>")[0].components(separatedBy: "<tr>").dropFirst().map { $0 }
    }

    /// The run of a seed, computed anew.
    private static func run(seed: UInt64) throws -> Run {
        let settings = try Sample.settings()
        return try Sample.run(
            settings: Settings(initialisation: settings.initialisation, seed: try #require(Seed(seed))))
    }

    @Test func `points have places instead of colours`() throws {
        let points = try Sample.image(width: 3, height: 1) { x, _ in ([0, 2, 9][x], [0, 4, 9][x], 0) }
        let picture = try #require(try PictureFile(.points(points), name: "points"))
        let start = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 9, green: 9, blue: 0)]
        let run = try Sample.run(picture, from: start, emptyClusters: .farthest)
        let page = try Self.page("runs:\n  again:\n", "```{runs}\n```", run)
        #expect(try Self.rows(page).count == 2)
        #expect(try Self.rows(page)[0].contains("<td>1 (1, 2) · 2 (9, 9)</td>"))
        #expect(!page.contains("class=\"runs-palette\"") && page.contains("Runs on the same points"))
    }

    @Test func `a row says how its run started and ended, and how far above the lowest`() throws {
        let seeds = Array(2...9)
        let page = try Self.page(Self.seeds(seeds))
        let rows = try Self.rows(page)
        let runs = try ([1] + seeds).map { try Self.run(seed: UInt64($0)) }
        #expect(rows.count == runs.count && rows[0].contains("this page") && rows[1].contains(">s2<"))
        let ends = runs.map { $0.trace.inertia }
        let lowest = try #require(ends.min())
        let numbers = Numbers.english
        for (row, run) in zip(rows, runs) {
            #expect(row.contains("k-means++, seed \(run.trace.settings.seed.value)<"))
            #expect(row.contains("<td class=\"number\">\(run.trace.iterations)</td>"))
            #expect(row.contains("<td class=\"number\">\(numbers.large(run.trace.inertia))</td>"))
            let part = (run.trace.inertia - lowest) / lowest
            let distance = part < 1e-4 ? "less than 0.01\u{202F}%" : numbers.percent(part, of: 1)
            let above = part < 1e-9 ? "lowest" : distance
            #expect(row.contains("<td class=\"number\">\(above)</td>"), "\(above)")
            #expect(row.contains(try run.resultURI(longestSide: 192)))
        }
        let spread = (try #require(ends.max()) - lowest) / lowest
        #expect(spread > 1e-9)
        #expect(page.contains("The 9 ends differ by up to \(numbers.percent(spread, of: 1)) in inertia."))
    }

    @Test(arguments: [
        ("initialisation: maximin", "Both end at the same inertia."),
        ("centroids: [\"0,0,0\", \"1,1,1\"]", "Both end at the same inertia."),
    ])
    func `ends that are the same are called the same`(settings: String, words: String) throws {
        // One colour more than clusters would differ; two colours never do.
        let two = try Sample.png(Sample.image { x, _ in x < 9 ? (200, 0, 0) : (0, 0, 200) })
        let run = try Sample.run(two, settings: Sample.settings(clusters: 2))
        let page = try Self.page("runs:\n  other:\n    \(settings)", "```{runs}\n```", run)
        #expect(page.contains(words))
        #expect(try Self.rows(page).allSatisfy { $0.contains("lowest") })
    }

    @Test func `an end without error, and a single run, have sentences that are true`() throws {
        let run = try Sample.run(
            Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 2))
        let page = try Self.page("runs:\n  exact:\n    clusters: 3", "```{runs}\n```", run)
        let highest = Numbers.english.large(run.trace.inertia)
        #expect(page.contains("has no error at all, the highest an inertia of \(highest)."))
        #expect(try Self.rows(page)[0].contains("k-means++, seed 1, K = 2"))
        #expect(try Self.rows(page)[1].contains("k-means++, K = 3"))
        let alone = try Self.page("lang: en")
        #expect(!alone.contains("in inertia.") && !alone.contains("same inertia"))
        #expect(try !Self.rows(alone)[0].contains("lowest"))
    }

    @Test func `runs on other pictures are left out, and refused where they are asked for`() throws {
        let head = Self.seeds([2]) + "\n  hand:\n    pixels: [\"1,2,3\"]"
        #expect(try Self.rows(Self.page(head)).count == 2)
        #expect(try Self.rows(Self.page(head, "```{runs}\nruns: [s2]\n```")).count == 1)
        let found = try Sample.mistake { _ = try Self.page(head, "```{runs}\nruns: [s2, hand]\n```") }
        let words = "the runs `s2` and `hand` have different pictures, so there is nothing to compare"
        #expect(found == "lesson.md, line 10: " + words)
    }

    @Test(arguments: [
        ("[main, s3]", "`runs` is `s3`; it has to be a list of runs, no two alike: main, s2 (nearest: s2)"),
        ("[s2, s2]", "`runs` is `s2`; it has to be a list of runs, no two alike: main, s2"),
        ("main", "`runs` is `main`; it has to be a list of runs"), ("[]", "`runs` is `[]`"),
        ("[main, s2, main]", "`runs` can hold 2 at most"),
    ])
    func `a list that cannot be is named with its line`(list: String, words: String) throws {
        let sentence = try #require(
            try Sample.mistake { _ = try Self.page(Self.seeds([2]), "```{runs}\nruns: \(list)\n```") })
        #expect(sentence.hasPrefix("lesson.md, line 8: \(words)"), "\(sentence)")
    }

    @Test func `like colours stand below each other`() {
        func grey(_ level: UInt8) -> Colour { Colour(red: level, green: level, blue: level) }
        let first = [grey(10), grey(100), grey(200)]
        #expect(PaletteRow.matched(first, to: first) == first)
        #expect(PaletteRow.matched([grey(190), grey(20), grey(90)], to: first) == [grey(20), grey(90), grey(190)])
        // The nearest pair goes first: 95 and 100; then 110 is nearer to 200 than to 10.
        #expect(PaletteRow.matched([grey(110), grey(95)], to: first) == [nil, grey(95), grey(110)])
        #expect(
            PaletteRow.matched([grey(0), grey(11), grey(99), grey(201)], to: first)
                == [grey(11), grey(99), grey(201), grey(0)])
    }
}
