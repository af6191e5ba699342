import Foundation
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct StripsDirectiveTests {
    /// The rows of the strip chart: the name, the dots' places, and the diamonds'.
    private static func rows(_ page: String) -> [(name: String, dots: [String], diamonds: [String])] {
        page.matches(of: /<div class="strip-row"><span class="strip-name">(.*?)<\/span>(.*?)<\/div>/).map { row in
            (
                String(row.1), row.2.matches(of: /<circle cx="(.*?)%"/).map { String($0.1) },
                row.2.matches(of: /<svg x="(.*?)%"/).map { String($0.1) }
            )
        }
    }

    @Test func `each random run has a dot at its end, and each other start one diamond`() throws {
        let page = try Sample.compared("{strips}")
        let rows = Self.rows(page)
        let ends = try Sample.ends()
        let best = try #require(ends.map { $0.trace.inertia }.min())
        let most = try #require(ends.map { $0.trace.inertia }.max()) / best - 1
        let end = PercentScale(upTo: most, numbers: .english).end
        #expect(Set(rows.map { $0.name }) == ["first", "forgy", "k-means++"])
        for row in rows {
            let own = ends.filter { $0.strategy.name == row.name }
            let isRandom = own[0].strategy.isRandom
            #expect(row.dots.count == (isRandom ? 8 : 0) && row.diamonds.count == (isRandom ? 0 : 1))
            let places = own.map { 2 + 96 * ($0.trace.inertia / best - 1) / end }.sorted()
            let drawn = (row.dots + row.diamonds).compactMap { Double($0) }.sorted()
            // A dot stands in the middle of its pile: at most half of 96 / 60 away.
            for (place, found) in zip(places, drawn) { #expect(abs(place - found) <= 0.86, "\(place) \(found)") }
        }
        #expect(page.contains("Where 17 runs end, by their start. A dot is a run."))
        #expect(!page.contains("A dot stands for"))
    }

    @Test func `the lines say what became of the best start, and where the best and the worst end come from`() throws {
        let page = try Sample.compared("{strips}")
        let ends = try Sample.ends()
        let starts = ends.map { $0.trace.steps[1].inertia ?? 0 }
        let inertias = ends.map { $0.trace.inertia }
        let (best, worst) = (try #require(inertias.min()), try #require(inertias.max()))
        func name(_ index: Int) -> String {
            ends[index].strategy.name + (ends[index].seed.map { ", seed \($0)" } ?? "")
        }
        func rank(_ index: Int) -> Int { 1 + starts.count { $0 < starts[index] } }
        let byStart = ends.indices.sorted { starts[$0] < starts[$1] }
        let reaching = byStart.filter { inertias[$0] - best < 1e-6 }
        let allFailing = byStart.filter { worst - inertias[$0] < 1e-6 }
        let failing = allFailing[0]
        let many = "is reached, to rounding, by \(allFailing.count) runs; the best start among theirs is number"
        let way = allFailing.count == 1 ? "comes from start number" : many
        let percent = Numbers.english.percent(worst / best - 1, of: 1)
        #expect(
            page.contains(
                "The worst of these ends, \(percent) above the best known, \(way) \(rank(failing)) of 17: "
                    + name(failing) + "."))
        if rank(reaching[0]) > 1 {
            #expect(page.contains("The best of these starts, \(name(byStart[0])), ends "))
            #expect(page.contains(" is number \(rank(reaching[0])) of 17: \(name(reaching[0]))."))
        } else {
            #expect(
                page.contains("The best of these starts, \(name(reaching[0])), also reaches the best of these ends"))
        }
        let lines = try #require(page.firstMatch(of: /<g class="slope-lines">(.*?)<\/g>/)).1
        #expect(lines.components(separatedBy: "<line ").count - 1 == 17)
    }

    @Test func `only the starts that are asked for are shown, against the best of all`() throws {
        let page = try Sample.compared("{strips}\nstarts: [first]")
        #expect(Self.rows(page).map { $0.name } == ["first"] && !page.contains("class=\"slopes\""))
        let ends = try Sample.ends()
        let best = try #require(ends.map { $0.trace.inertia }.min())
        let part = ends[0].trace.inertia / best - 1
        let above = part < 1e-9 ? "best known" : Numbers.english.percent(part, of: 1)
        #expect(page.contains("<td class=\"number\">\(above)</td>"))
    }

    @Test(arguments: Sample.oddPictures.map { $0.colours })
    func `equal ends are one pile, and a dot stands for more of many runs`(colours: Int) throws {
        let page = try Sample.compared(
            "{strips}", on: Sample.greys(colours), starts: "[first, forgy]", seeds: 70)
        let rows = Self.rows(page)
        #expect(Set(rows.flatMap { $0.dots + $0.diamonds }) == ["2.0"])
        #expect(rows.map { $0.dots.count }.max() == 35 && page.contains("A dot stands for up to 2 runs"))
        #expect(page.contains("Of each start the first 60 runs are drawn."))
        #expect(page.contains("also reaches the best of these ends, as 71 runs do in all, to rounding."))
        #expect(!page.contains("nan") && !page.contains("inf,") && !page.contains("slope-worst-end"))
    }

    @Test func `labels that would touch are moved apart and stay inside`() {
        #expect(SlopeChart.spaced([10, 100, 200]) == [10, 100, 200])
        #expect(SlopeChart.spaced([10, 12, 14]) == [10, 29, 48])
        #expect(SlopeChart.spaced([360, 365, 368]) == [330, 349, 368])
        let many = SlopeChart.spaced(Array(repeating: 368.0, count: 12))
        #expect(zip(many, many.dropFirst()).allSatisfy { $1 - $0 >= 19 } && many.last == 368)
    }
}
