import Comparing
import Foundation
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct EndSolutionsDirectiveTests {
    private static func cards(_ page: String) -> [String] {
        let list = page.firstMatch(of: /<ol class="solution-list">(?s:.*?)<\/ol>/).map { String($0.0) } ?? ""
        return list.components(separatedBy: "<li>").dropFirst().map { Sample.plain($0) }
    }

    /// The same comparison by itself.
    private static func solutions(seeds: Int = 8) throws -> EndSolutions {
        let plan = ComparisonPlan(
            strategies: [.first, .forgy, .kMeansPlusPlus], seeds: try #require(SeedRange(count: seeds)))
        let histogram = ColourHistogram(rgb: try Sample.image().pixels)
        let clusters = try #require(ClusterCount(3))
        return EndSolutions(try #require(plan.comparison(on: histogram, clusters: clusters)))
    }

    @Test func `a solution has its picture, its palette, who reached it and the part of its basin`() throws {
        let page = try Sample.compared("{end-solutions}\nshow: 24", clusters: 3)
        let (cards, ends) = (Self.cards(page), try Self.solutions())
        #expect(cards.count == ends.solutions.count && cards.count > 1 && cards.count <= 24)
        let best = ends.founder(of: 0).endInertia
        var reached = 0
        for (number, card) in cards.enumerated() {
            let founder = ends.founder(of: number)
            #expect(card.contains("<b>Solution \(number + 1)</b>"))
            let part = founder.endInertia / best - 1
            let percent = Sample.plain(Numbers.english.percent(part, of: 1))
            #expect(card.contains(number == 0 ? "best known" : part < 1e-4 ? "less than" : "\(percent) above the best"))
            let runs = ends.solutions[number].runs.map { ends.comparison.runs[$0] }
            reached += runs.count
            let random = runs.count { $0.strategy.isRandom }
            #expect(card.contains("Reached by \(runs.count) of 17 runs: "))
            #expect(card.contains("<span>\(Sample.plain(Numbers.english.percent(Double(random), of: 16)))</span>"))
            for strategy in [StartingStrategy.forgy, .kMeansPlusPlus] {
                let count = runs.count { $0.strategy == strategy }
                #expect(card.contains("\(strategy.name) (\(count) of 8)") == (count > 0))
            }
            #expect(card.matches(of: /first[ .]/).isEmpty == !runs.contains { $0.strategy == .first })
            #expect(card.matches(of: /class="place/).count == 3)
        }
        #expect(reached == 17 && !page.contains("solution-rest"))
        #expect(page.contains("The \(cards.count) distinct end solutions"))
        #expect(
            page.contains(
                "lies within 1.0 in RGB distance and the inertia within 0.05\u{202F}%; at a tenth of that the number of "
                    + "solutions is \(ends.countAtTenth), at ten times \(ends.countAtTenfold)."))
    }

    @Test func `a single run is no share of anything`() throws {
        let page = try Sample.compared("{end-solutions}", starts: "[first]", seeds: 1)
        #expect(page.contains("Reached by the only run: first.") && page.contains("There is only one end solution."))
        #expect(page.contains("the number of solutions is 1, at ten times 1."))
    }

    @Test func `the small picture is the run's own`() throws {
        let ends = try Self.solutions(seeds: 3)
        for run in ends.comparison.runs {
            let settings = ends.comparison.settings(of: run)
            let whole = try Sample.run(settings: settings)
            let image = whole.picture.image
            #expect(try PaintedEnd.uri(run, on: image, longestSide: 160).uri == whole.resultURI(longestSide: 160))
            #expect(try PaintedEnd.uri(run, on: image, longestSide: 9).uri == whole.resultURI(longestSide: 9))
        }
    }

    @Test func `the best has a card, then those reached most often, and the rest is summed up`() throws {
        let ends = try Self.solutions()
        let all = ends.solutions.count
        #expect(all > 2)
        let shown = EndSolutionsDirective.shown(of: ends, most: 2)
        let most = try #require(ends.solutions.dropFirst().map { $0.runs.count }.max())
        #expect(shown.count == 2 && shown[0] == 0 && ends.solutions[shown[1]].runs.count == most)
        #expect(EndSolutionsDirective.shown(of: ends, most: 24) == Array(0..<all))
        let page = try Sample.compared("{end-solutions}\nshow: 1", clusters: 3)
        let left = 17 - ends.solutions[0].runs.count
        #expect(Self.cards(page).count == 1)
        #expect(
            page.contains("are reached by \(left) runs in all.</p>") && page.contains("\(all - 1) more solutions, "))
    }

    @Test(arguments: Sample.oddPictures.map { $0.colours })
    func `where all runs end alike there is one solution`(colours: Int) throws {
        let page = try Sample.compared("{end-solutions}", on: Sample.greys(colours))
        #expect(Self.cards(page).count == 1 && page.contains("There is only one end solution."))
        #expect(page.contains("Reached by 17 of 17 runs: forgy (8 of 8), first and k-means++ (8 of 8)."))
        #expect(page.contains("<span>100\u{202F}%</span>") && !page.contains("apart\""))
    }

    @Test func `without random starts there is no basin to see`() throws {
        let page = try Sample.compared("{end-solutions}", starts: "[first]")
        #expect(page.contains("Reached by the only run: first.") && !page.contains("class=\"basin\""))
        #expect(!page.contains("The bar is the share"))
    }
}
