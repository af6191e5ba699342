import Foundation
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct DrawsDirectiveTests {
    private static func page(_ options: String = "", _ run: Run? = nil, head: String = "") throws -> String {
        try Sample.page(Sample.lesson("```{draws}\n\(options)\n```", head: head), run ?? Sample.run())
    }

    private static func run(_ start: StartingStrategy, seed: UInt64 = 1, clusters: Int = 4) throws -> Run {
        let initialisation = Settings.Initialisation.strategy(start, try #require(ClusterCount(clusters)))
        return try Sample.run(settings: Settings(initialisation: initialisation, seed: try #require(Seed(seed))))
    }

    /// The cards of the page's figure.
    private static func cards(_ page: String) throws -> [String] {
        let figure = try #require(page.firstMatch(of: /(?s)<ol class="draws-cards">(.*?)<p class="legend-title"/))
        return figure.1.components(separatedBy: "<p class=\"draw-title\">").dropFirst().map { String($0) }
    }

    @Test(arguments: [StartingStrategy.kMeansPlusPlus, .greedyKMeansPlusPlus, .forgy])
    func `a card says the number, the pixel, its colour and both chances of the trace`(start: StartingStrategy) throws {
        let run = try Self.run(start, clusters: 5)
        let page = try Self.page("", run)
        let cards = try Self.cards(page)
        let numbers = Numbers.english
        let slow = try SlowRun(run)
        let pixels = run.trace.startPixels()
        #expect(cards.count == 5)
        for (card, (number, draw)) in zip(cards, run.trace.draws.enumerated()) {
            let pixel = try #require(pixels[number])
            let colour = run.trace.histogram.colours[draw.chosen.colour]
            let cluster = slow.labels[slow.last][pixel]
            let part = Double(draw.chosen.number) / Double(draw.chosen.total)
            #expect(card.contains("<b>Draw \(number + 1)</b> random number 0."))
            let written = try #require(card.firstMatch(of: /random number (0\.[0-9]{4})</))
            #expect(0..<1e-4 ~= part - (try #require(Double(written.1))) + 1e-12)
            #expect(card.contains("column \(pixel % 24), row \(pixel / 24)</p>") && card.contains(colour.hex))
            #expect(card.contains("Chance to land in cluster \(cluster + 1) "))
            let random = numbers.percent(Double(slow.pixels(of: cluster)), of: Double(slow.pixels.count))
            #expect(card.contains("<dt>random pixel</dt>") && card.contains(">\(random)</span>"))
            if number == 0 { #expect(card.components(separatedBy: ">\(random)</span>").count == 3) }
            #expect(card.components(separatedBy: "class=\"draw-mark\"").count == number + 1)
            let isTried = start == .greedyKMeansPlusPlus && number > 0
            #expect(card.contains("draw-tries") == isTried && card.contains(", kept</b>") == isTried)
            #expect(
                card.components(separatedBy: "r=\"6\"").count == (isTried ? 2 * (draw.candidates.count - 1) + 1 : 1))
            #expect(page.contains("<td class=\"number\">\(numbers.grouped(Int64(draw.chosen.total)))</td>"))
        }
    }

    @Test func `so many draws are shown as are asked for, and the rest is counted`() throws {
        let run = try Self.run(.kMeansPlusPlus, clusters: 10)
        #expect(try Self.cards(Self.page("", run)).count == 8)
        #expect(try Self.page("", run).contains("… and 2 more draws."))
        #expect(try Self.cards(Self.page("show: 9", run)).count == 9)
        #expect(try Self.page("show: 9", run).contains("… and 1 more draw."))
        #expect(try !Self.page("show: 24", run).contains("class=\"draws-more\""))
    }

    @Test func `a start with a seed is drawn anew, and one without is the best of the comparison`() throws {
        let main = try Self.run(.maximin)
        let expected = try Self.run(.forgy, seed: 7)
        func figure(_ page: String) throws -> Substring {
            try #require(page.firstMatch(of: /(?s)<ol class="draws-cards">.*?<\/ol>\n<p class="legend/)).0
        }
        let anew = try Self.page("start: forgy\nseed: 7", main)
        #expect(try figure(anew) == figure(Self.page("", expected)))
        #expect(anew.contains("How forgy drew the start of the run with seed 7, K = 4."))
        #expect(try figure(Self.page("start: forgy\nseed: +6", main)) == figure(anew))

        let head = "comparison:\n  starts: [first, k-means++]\n  seeds: 5"
        let best = try #require(
            try (1...5).map { try Self.run(.kMeansPlusPlus, seed: $0) }.min { $0.trace.inertia < $1.trace.inertia })
        let page = try Self.page("start: k-means++", main, head: head)
        #expect(try figure(page) == figure(Self.page("", best)))
        let seed = best.trace.settings.seed.value
        #expect(page.contains("its best run of 5 seeds: seed \(seed), K = 4."))
        // A start that takes no part in the comparison has the page's own seed.
        #expect(try Self.page("start: forgy", main, head: head).contains("start of the run with seed 1, K = 4."))
    }

    @Test(arguments: [
        ("", "line 4: the run `main` draws no centroids at random; `start: k-means++` shows a run that does"),
        ("seed: 2", "line 4: the directive {draws} lacks the key `start`"),
        ("start: maximin", "line 5: `start` is `maximin`; it has to be one of k-means++, greedy-k-means++, forgy"),
        ("show: 25", "line 5: `show` is `25`; it has to be a whole number from 1 to 24"),
        ("start: forgy\nseed: -1", "line 6: `seed` is `-1`"),
    ])
    func `what cannot be shown is named with its line`(options: String, words: String) throws {
        let sentence = try #require(try Sample.mistake { _ = try Self.page(options, Self.run(.maximin)) })
        #expect(sentence.hasPrefix("lesson.md, \(words)"), "\(sentence)")
    }

    @Test func `the first sentence tells of the draw with the largest gain`() throws {
        // One pixel in a hundred is far from all others: by squared distance it is nearly certain to be hit second.
        let image = try Sample.image(width: 10, height: 10) { x, y in
            x + y == 0 ? (255, 0, 0) : (0, UInt8(x), UInt8(y))
        }
        let run = try Sample.run(Sample.png(image), settings: Sample.settings(clusters: 2))
        let page = try Self.page("", run)
        let chance = try #require(DrawCards(run, count: 0, words: .english).chances.last)
        #expect(chance.pixels == 1 && chance.gain > 90)
        let percent = Numbers.english.percent(Double(chance.mass), of: Double(chance.total))
        #expect(
            page.contains(
                "Draw 2 landed where 1.0\u{202F}% of the pixels are, but \(percent) of the squared distance: "
                    + "\(Numbers.english.fixed(chance.gain, places: 0)) times the chance of a random pixel."))
        #expect(page.contains("<span class=\"swatch\" style=\"background:#ff0000\"></span> Draw 2 landed"))
    }

    @Test(arguments: OddRun.all + DrawFieldTests.runs)
    func `every run with draws is told in every language, and one without is refused or explained`(run: OddRun) throws {
        let run = try run.make()
        for language in Words.languages {
            let body = { try Self.page("", run, head: "lang: \(language.language)") }
            if run.trace.startsFromEveryColour {
                let text = try body()
                #expect(text.contains("<p class=\"note\">") && !text.contains("<ol class=\"draws-cards\">"))
            } else if run.trace.draws.isEmpty {
                let sentence = try #require(try Sample.mistake { _ = try body() })
                #expect(sentence.contains("draws no centroids at random"))
            } else {
                let text = try body()
                #expect(try Self.cards(text).count == min(8, run.trace.draws.count))
                let figure = try #require(text.firstMatch(of: /(?s)<figure id="draws".*?<\/figure>/)).0
                #expect(!figure.contains("{") && !figure.contains(">draws"))
            }
        }
    }
}
