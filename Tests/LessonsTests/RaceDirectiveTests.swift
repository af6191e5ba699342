import Comparing
import Foundation
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct RaceDirectiveTests {
    private static func page(_ options: String = "", seeds: Int = 4, head: String = "") throws -> String {
        try Sample.page(
            Sample.lesson("```{race}\n\(options)```", head: "comparison:\n  seeds: \(seeds)\(head)"), Sample.run())
    }

    private static func data(_ page: String) throws -> [String: Any] {
        let part = try #require(page.components(separatedBy: "<kmeans-race").dropFirst().first)
        let text = try #require(part.firstMatch(of: /(?s)<script type="application\/json">(.*?)<\/script>/))
        let object = try JSONSerialization.jsonObject(with: Data(String(text.1).utf8))
        return try #require(object as? [String: Any])
    }

    private static func runs(_ page: String) throws -> [[String: Any]] {
        let data = try data(page)
        return try #require(data["runs"] as? [[String: Any]])
    }

    /// The comparison of the sample, computed anew.
    private static func comparison(seeds: Int = 4) throws -> Comparison {
        let (four, picture) = (try #require(ClusterCount(4)), try Sample.run().picture)
        let histogram = ColourHistogram(rgb: picture.image.pixels)
        let plan = ComparisonPlan(seeds: try #require(SeedRange(count: seeds)))
        return try #require(plan.comparison(on: histogram, clusters: four))
    }

    @Test func `the runs of the lesson race in its order, each with every step`() throws {
        let page = try Self.page("runs: [maximin, k-means++-3, forgy-2]\n")
        let runs = try Self.runs(page)
        #expect(runs.map { $0["name"] as? String } == ["maximin", "k-means++ 3", "forgy 2"])
        let comparison = try Self.comparison()
        for (run, name) in zip(runs, ["maximin", "k-means++-3", "forgy-2"]) {
            let compared = try #require(comparison.runs.first { $0.name == name })
            let inertias = try #require(run["inertias"] as? [Double])
            #expect(inertias.count == compared.inertias.count)
            // Foundation reads numbers less exactly than it writes them.
            for (read, kept) in zip(inertias, compared.inertias) { #expect(abs(read - kept) <= 1e-12 * kept) }
            #expect(run["iterations"] as? Int == compared.iterations)
            let text = try #require(run["centroids"] as? String)
            let centroids = try #require(Data(base64Encoded: text))
            // The start, and one row for each update: those are half of the steps that have an inertia.
            #expect(centroids.count == 8 * 3 * 4 * (1 + compared.inertias.count / 2))
        }
    }

    @Test func `clusters have the numbers that like ones have in all runs`() throws {
        let runs = try Self.runs(Self.page("runs: [forgy-1, k-means++-2]\n"))
        let ends = EndSolutions(try Self.comparison())
        for (run, name) in zip(runs, ["forgy-1", "k-means++-2"]) {
            let compared = try #require(ends.comparison.runs.first { $0.name == name })
            let places = try #require(ends.order(of: compared)).places
            #expect(run["numbers"] as? [Int] == places.map { $0 + 1 })
        }
    }

    @Test func `without a list the comparison chooses, and the caption says why`() throws {
        let page = try Self.page()
        let comparison = try Self.comparison()
        let chosen = RaceChoice(comparison).runners
        #expect(try Self.runs(page).count == chosen.count && chosen.count == 6)
        #expect(page.contains("6 of \(comparison.runs.count) compared runs") && page.contains(": the best end"))
        #expect(page.contains("the middle of 4 runs of k-means++"))
    }

    @Test func `the table has every run with its pictures and errors`() throws {
        let page = try Self.page("runs: [first, forgy-4]\n")
        let table = try #require(page.firstMatch(of: /(?s)<table class="race-table">(.*?)<\/table>/)).1
        #expect(table.matches(of: /<img/).count == 6 && table.matches(of: /<tr>/).count == 3)
        let comparison = try Self.comparison()
        let first = try #require(comparison.runs.first { $0.name == "first" })
        let error = (first.endInertia / Double(comparison.pixelCount)).squareRoot()
        #expect(table.contains("<td class=\"number\">\(Numbers.english.fixed(error, places: 1))</td>"))
        #expect(table.contains("<td class=\"number\">\(first.iterations)</td>"))
    }

    @Test func `a chart stands in for it, and the original stands on the page once`() throws {
        let page = try Self.page()
        #expect(page.matches(of: #/class="race-line race-line-\d" d="M52\.0 /#).count == 6)
        #expect(page.matches(of: /id="original"/).count == 1 && page.contains("data-original=\"original\""))
    }

    @Test func `the race of another run is on that run's picture`() throws {
        let head = "\nruns:\n  hand:\n    pixels: [\"0,0,0 9,0,0 200,0,0 220,0,0 90,0,0\"]\n    clusters: 2"
        let page = try Self.page("run: hand\nruns: [first, maximin]\n", head: head)
        #expect(page.contains("data-original=\"original-hand\""))
        #expect(try Self.runs(page).allSatisfy { $0["clusters"] as? Int == 2 })
        #expect(try Self.data(page)["pixels"] as? Int == 5)
    }

    @Test(arguments: [
        ("[first, forgy-9]", "line 7: there is no run `forgy-9` (nearest: forgy-1)"),
        ("[first, maximun]", "line 7: there is no run `maximun` (nearest: maximin)"),
        ("[first, first]", "line 7: `runs` is `first`; it has to be a list of 2 to 6 compared runs"),
        ("[first]", "line 7: `runs` is `first`; it has to be a list of 2 to 6 compared runs"),
        ("first", "line 7: `runs` is `first`; it has to be a list of 2 to 6 compared runs"),
        ("[a, b, c, d, e, f, g]", "line 7: `runs` can hold 6 at most"),
    ])
    func `a list that cannot be is named with its line`(list: String, words: String) throws {
        let sentence = try #require(try Sample.mistake { _ = try Self.page("runs: \(list)\n") })
        #expect(sentence.hasPrefix("lesson.md, \(words)"), "\(sentence)")
    }
}
