import Foundation
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct StartsTableDirectiveTests {
    /// The rows of each table of a page, each as its cells.
    private static func tables(_ page: String) -> [[[String]]] {
        page.matches(of: /<table class="starts-table">(?s:.*?)<\/table>/).map { table in
            let body = String(table.0).components(separatedBy: "<tbody>").last ?? ""
            return body.components(separatedBy: "<tr>").dropFirst().map { row in
                row.matches(of: /<t[hd][^>]*>(?s:(.*?))<\/t[hd]>/).map { cell in
                    Sample.plain(String(cell.1).replacing(/<br><span[^>]*>.*?<\/span>/, with: ""))
                        .replacing(/<\/?b>/, with: "")
                }
            }
        }
    }

    private static func median(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        return sorted.count % 2 == 1
            ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
    }

    @Test func `each start has its figures, the best median first`() throws {
        let page = try Sample.compared("{starts-table}\nfirst: [k-means++, first, forgy]")
        let rows = try #require(Self.tables(page).first)
        let ends = try Sample.ends()
        let best = try #require(ends.map { $0.trace.inertia }.min())
        let numbers = Numbers.english
        func figures(_ strategy: StartingStrategy, _ figure: (Trace) -> Double) -> [Double] {
            ends.filter { $0.strategy == strategy }.map { figure($0.trace) }
        }
        let order = [StartingStrategy.first, .forgy, .kMeansPlusPlus].sorted {
            Self.median(figures($0) { $0.inertia }) < Self.median(figures($1) { $0.inertia })
        }
        #expect(rows.map { $0[0] } == order.map { $0.name })
        for (row, strategy) in zip(rows, order) {
            let inertias = figures(strategy) { $0.inertia }
            let isOne = !strategy.isRandom
            let part = Self.median(inertias) / best - 1
            let above = part < 1e-9 ? "best known" : numbers.percent(part, of: 1)
            let iterations = Self.median(figures(strategy) { Double($0.iterations) })
            let work = figures(strategy) { trace in
                Double(trace.startDistances + trace.steps.reduce(0) { $0 + ($1.assignment?.distances ?? 0) })
            }
            let cells = [
                above, isOne ? "–" : numbers.large(try #require(inertias.min())), numbers.large(Self.median(inertias)),
                isOne ? "–" : numbers.large(try #require(inertias.max())),
                numbers.large(Self.median(figures(strategy) { $0.steps[1].inertia ?? -1 })),
                numbers.fixed(iterations, places: iterations == iterations.rounded() ? 0 : 1),
                numbers.large(Self.median(work)), isOne ? "no" : "8 seeds",
            ]
            #expect(Array(row.dropFirst()) == cells.map { Sample.plain($0) })
            let counts = figures(strategy) { Double($0.iterations) }
            if let few = counts.min(), let many = counts.max(), few < many {
                #expect(page.contains(">\(Int(few)) to \(Int(many))</span>"))
            }
        }
    }

    @Test func `each start is told in plain words, and the file beside the page is named`() throws {
        let page = try Sample.compared("{starts-table}", seeds: 1, language: "de")
        for strategy in [StartingStrategy.first, .forgy, .kMeansPlusPlus] {
            #expect(page.contains("<span class=\"starts-plain\">\(strategy.summary(in: .german))</span>"))
        }
        #expect(page.contains("Jeder Lauf steht in comparison.csv"))
        let other = "runs:\n  other:\n    pixels: [\"1,2,3 9,9,9 200,0,0\"]\n    clusters: 2"
        let lesson = try Sample.lesson("```{starts-table}\nrun: other\n```", head: other)
        #expect(try !Sample.page(lesson, Sample.run()).contains("comparison.csv"))
    }

    @Test func `a few stand there at first, all unfold`() throws {
        let starts = "[forgy, first, maximin, k-means++, greedy-k-means++]"
        let page = try Sample.compared("{starts-table}", starts: starts, seeds: 3)
        let tables = Self.tables(page)
        #expect(tables.count == 2 && !tables[0].contains { $0[0] == "greedy-k-means++" })
        #expect(tables[0].count == 4 && tables[1].count == 5)
        #expect(page.contains("<summary>All 5 starts</summary>"))
        let one = try Sample.compared("{starts-table}\nfirst: [maximin]", starts: starts, seeds: 3)
        #expect(Self.tables(one).map { $0.count } == [1, 5])
        // A start that takes no part cannot stand there: then all do.
        let none = try Sample.compared("{starts-table}\nfirst: [maximin]", seeds: 3)
        #expect(Self.tables(none).map { $0.count } == [3] && !none.contains("<summary>"))
    }

    @Test(arguments: Sample.oddPictures.map { $0.colours })
    func `where no run has any error each start reaches the best known`(colours: Int) throws {
        let page = try Sample.compared("{starts-table}", on: Sample.greys(colours))
        let rows = try #require(Self.tables(page).first)
        #expect(rows.count == 3 && rows.allSatisfy { $0[1] == "best known" && $0[3] == "0" })
        #expect(!page.contains("nan") && !page.contains("inf"))
    }

    @Test func `a start that is misspelt is named with its line`() throws {
        let found = try Sample.mistake { _ = try Sample.compared("{starts-table}\nfirst: [forgi]") }
        #expect(found?.contains("line 9: `first` is `forgi`") == true && found?.hasSuffix("(nearest: forgy)") == true)
    }
}
