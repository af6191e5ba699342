import Comparing
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct WhatToUseDirectiveTests {
    private static func page(_ head: String, _ run: Run? = nil, options: String = "") throws -> String {
        let text = "```{what-to-use}\n\(options)```"
        return try Sample.page(Sample.lesson(text, head: head), run ?? Sample.run())
            .replacing("\u{202F}", with: " ")
    }

    @Test func `under thirty seeds nothing is ranked`() throws {
        let page = try Self.page("comparison:\n  starts: [forgy, k-means++]\n  seeds: 29")
        #expect(page.contains("29 seeds are too few to rank"))
        #expect(!page.contains("can be told apart") && !page.contains("The least work"))
    }

    @Test func `a start that draws is not ranked among others by a few seeds, and alone by none`() throws {
        #expect(try Self.page("comparison:\n  starts: [forgy, wu]\n  seeds: 3").contains("3 seeds are too few to rank"))
        #expect(try !Self.page("comparison:\n  starts: [forgy]\n  seeds: 3").contains("too few"))
    }

    @Test func `thirty seeds are enough`() throws {
        let page = try Self.page("comparison:\n  starts: [forgy, k-means++, maximin]\n  seeds: 30")
        #expect(!page.contains("too few to rank"))
        #expect(page.contains("can be told apart") || page.contains("no random start ends clearly below another"))
        #expect(page.contains("The least work"))
    }

    @Test func `each pair's chance and its reverse add up`() throws {
        let page = try Self.page("comparison:\n  starts: [forgy, k-means++]\n  seeds: 8")
        let row = { (name: String) throws -> Double in
            let found = try #require(
                page.firstMatch(
                    of: try Regex("<th scope=\"row\">\(name)</th>(?:<td[^>]*>–</td>)?<td[^>]*>(?:<strong>)?([0-9.]+)")))
            return try #require(Double(found.output[1].substring ?? ""))
        }
        #expect(abs(try row("forgy") + row("k-means\\+\\+") - 100) < 0.11)
    }

    @Test func `starts that draw nothing have neither chances nor a chart`() throws {
        let page = try Self.page("comparison:\n  starts: [first, maximin]")
        #expect(!page.contains("best-of") && !page.contains("bootstrap"))
    }

    @Test func `a picture without error has no chart`() throws {
        let flat = try Sample.run(Sample.png(Sample.image { _, _ in (9, 9, 9) }))
        let page = try Self.page("comparison:\n  starts: [forgy, k-means++]\n  seeds: 30", flat)
        #expect(!page.contains("best-of") && page.contains("no random start ends clearly below another"))
        #expect(page.contains("50.0 % (50.0 to 50.0)"))
    }

    @Test func `over several pictures each picture counts once`() throws {
        let head = """
            comparison:
              starts: [forgy, greedy-k-means++]
              seeds: 5
            runs:
              other:
                pixels:
                  - 0,0,0 9,0,0 0,9,0 200,0,0 209,0,0 200,9,0 90,90,90
                clusters: 3
            """
        let page = try Self.page(head, options: "runs: [main, other]\n")
        #expect(page.contains("Over 2 pictures, each counted once"))
        #expect(page.contains("forgy below greedy-k-means++"))
    }
}
