import Foundation
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct BestAndWorstDirectiveTests {
    /// The cards of a page: best, worst.
    private static func cards(_ page: String) -> [String] {
        page.matches(of: /<li>\s*<p class="end-title">(?s:.*?)<\/li>/).map { String($0.0) }
    }

    @Test func `the best end stands beside the worst, each with its own measures`() throws {
        let page = try Sample.compared("{best-and-worst}")
        let cards = Self.cards(page)
        let ends = try Sample.ends()
        let best = try #require(ends.min { $0.trace.inertia < $1.trace.inertia })
        let worst = try #require(ends.max { $0.trace.inertia < $1.trace.inertia })
        #expect(cards.count == 2 && cards[0].contains("<b>Best end</b>") && cards[1].contains("<b>Worst end</b>"))
        let picture = try Sample.png(Sample.image())
        for (card, end) in zip(cards, [best, worst]) {
            let run = try Run(picture: picture, trace: end.trace)
            let numbers = Numbers.english
            #expect(card.contains("<span>\(end.strategy.name)" + (end.seed.map { ", seed \($0)" } ?? "") + "</span>"))
            #expect(card.contains(try run.resultURI()))
            let error = (end.trace.inertia / 384).squareRoot()
            let ties = ends.count { abs($0.trace.inertia - end.trace.inertia) < 1e-6 }
            for value in [
                numbers.fixed(error, places: 1), numbers.large(end.trace.inertia),
                numbers.fixed(try #require(run.result.psnr), places: 1),
                numbers.kilo(Int64(run.result.palettePNG.count)), String(end.trace.iterations),
                "\(ties) of \(ends.count)",
            ] {
                #expect(card.contains("<dd>\(value)</dd>"), "\(value)")
            }
        }
        let part = worst.trace.inertia / best.trace.inertia - 1
        let percent = Numbers.english.percent(part, of: 1)
        #expect(part > 0.02)
        #expect(
            page.contains(
                "<p class=\"comparison-lead\">The start decides: the worst of 17 runs ends \(percent) above the best.</p>"
            ))
        #expect(page.contains("The worst end lies \(percent) above the best in inertia"))
    }

    @Test func `a palette has its colours from dark to light, and the other like colours at the same places`() throws {
        let cards = Self.cards(try Sample.compared("{best-and-worst}"))
        let palettes = cards.map { card in
            card.matches(of: /background:(#[0-9a-f]{6});color:#[0-9a-f]{6}">(\d+)</).map {
                (String($0.1), String($0.2))
            }
        }
        #expect(palettes.count == 2 && palettes.allSatisfy { $0.map { $0.1 } == ["1", "2", "3", "4"] })
        func channels(_ hex: String) -> [Int] {
            (0..<3).map { Int(hex.dropFirst(1 + 2 * $0).prefix(2), radix: 16) ?? -1 }
        }
        let (best, worst) = (palettes[0].map { channels($0.0) }, palettes[1].map { channels($0.0) })
        let luma = best.map { 299 * $0[0] + 587 * $0[1] + 114 * $0[2] }
        #expect(luma == luma.sorted())
        // No other order of the four brings them nearer together.
        func total(_ order: [Int]) -> Int {
            order.enumerated().reduce(0) { sum, pair in
                sum + zip(best[pair.offset], worst[pair.element]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            }
        }
        var orders: [[Int]] = [[]]
        for _ in 0..<4 {
            orders = orders.flatMap { order in (0..<4).filter { !order.contains($0) }.map { order + [$0] } }
        }
        // Painted colours are rounded: half a level in each channel is no difference.
        #expect(orders.allSatisfy { total([0, 1, 2, 3]) <= total($0) + 200 })
        for (place, apart) in cards[1].matches(of: /class="place( apart)?"/).map({ $0.1 != nil }).enumerated() {
            let squared = zip(best[place], worst[place]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            if squared > 130 || squared < 70 { #expect(apart == (squared > 100), "\(place)") }
        }
        #expect(!cards[0].contains("apart"))
    }

    @Test(arguments: Sample.oddPictures.map { $0.colours })
    func `where all runs end without error there is one end and no percent`(colours: Int) throws {
        let page = try Sample.compared("{best-and-worst}", on: Sample.greys(colours))
        #expect(Self.cards(page).count == 1 && page.contains("<b>The only end</b>"))
        #expect(page.contains("All 17 runs end at the same inertia.") && !page.contains("nan") && !page.contains("inf"))
        #expect(page.contains("hardly matters, neither for the end nor for the time: every run takes 2 iterations."))
        #expect(page.contains("<dd>17 of 17</dd>") && page.contains("<dd>exact</dd>"))
    }

    @Test func `one run has nothing beside it`() throws {
        let page = try Sample.compared("{best-and-worst}", starts: "[first]")
        #expect(Self.cards(page).count == 1 && page.contains("There is only one run here"))
    }

    @Test func `a dropped cluster leaves its place empty`() throws {
        // Four greys, of which the lattice of a start finds no pixel for some: three stripes in four clusters by given rules.
        let page = try Sample.compared(
            "{best-and-worst}", on: Sample.greys(6), clusters: 5, starts: "[forgy, first]", emptyClusters: .drop)
        #expect(!Self.cards(page).isEmpty)
        for card in Self.cards(page) { #expect(card.matches(of: /class="place/).count == 5) }
    }

    @Test func `it is told in German`() throws {
        let page = try Sample.compared("{best-and-worst}", language: "de")
        #expect(page.contains("Der Start entscheidet: Der schlechteste von 17 Läufen endet"))
        #expect(page.contains("<b>Bestes Ende</b>") && page.contains("<b>Schlechtestes Ende</b>"))
    }
}
