import Foundation
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ByHandDirectiveTests {
    /// The text of a page without its tags, its no-break spaces made plain.
    private static func text(_ page: String) -> String {
        page.replacing(/<style>(?s:.*?)<\/style>|<script>(?s:.*?)<\/script>/, with: "").replacing(/<[^>]*>/, with: "")
            .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    @Test func `the page writes the arithmetic out`() throws {
        let page = try Sample.page("```{by-hand}\n```", HandRunTests.run())
        let text = Self.text(page)
        for part in [
            "(40 − 20)² + 0² + 0² = 400", "(40 − 60)² + 0² + 0² = 400", "(180 − 60)² + (40 − 0)² + 0² = 16 000",
            "2 · 21 200 = 42 400", "113 200", "(3 · 20 + 1 · 40) / 4 = 25",
            "(3 · 60 + 1 · 180 + 2 · 200 + 2 · 220) / 8 = 150", "(3 · 0 + 1 · 40 + 2 · 40 + 2 · 40) / 8 = 25",
            "green, blue 0 throughout = 0", "(25, 0, 0)", "(150, 25, 0)", "3 · 25 + 1 · 225 = 300",
            "300 + 43 000 = 43 300", "was 2", "20 800", "(40, 0, 0)", "(204, 40, 0)", "2 400 + 1 120 = 3 520",
            "A tie: (40, 0, 0) is just as near to 1 and 2, 400 from each.", "No pixel changed cluster",
            "from (60, 0, 0), ≈ 93.41 away",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(page.components(separatedBy: "class=\"hand-plane\"").count == 7)
        for step in 0...5 { #expect(page.contains(" id=\"by-hand-step-\(step)\"")) }
        #expect(!text.contains("Optional("))
    }

    @Test func `a mean that does not come out even stands as a fraction as well`() throws {
        let picture = try Sample.png(Sample.image(width: 3, height: 1) { x, _ in ([20, 20, 40][x], 0, 9) })
        let run = try Sample.run(picture, from: [HandRunTests.start[0]], emptyClusters: .farthest)
        let page = try Self.text(Sample.page("```{by-hand}\n```", run))
        #expect(page.contains("(2 · 20 + 1 · 40) / 3 = 80 / 3 ≈ 26.67"))
        #expect(page.contains("≈ (26.67, 0, 9)"))
        #expect(!page.contains("red →"))
    }

    @Test func `points of a plane have two numbers, and nothing is said of pixels`() throws {
        let source = PictureSource.points(
            try Sample.image(width: 4, height: 1) { x, _ in ([10, 10, 40, 60][x], [20, 20, 50, 90][x], 0) })
        let picture = try #require(try PictureFile(source, name: "points"))
        let centroids = [Centroid(red: 10, green: 20, blue: 0), Centroid(red: 40, green: 50, blue: 0)]
        let run = try Sample.run(picture, from: centroids, emptyClusters: .farthest)
        let page = try Sample.page("## Here\n\n```{by-hand}\n```", run)
        let text = Self.text(String(page[try #require(page.range(of: "<main")).lowerBound...]))
        for part in [
            "(60 − 40)² + (90 − 50)² = 2 000", "x (2 · 10) / 2 = 10", "x (40 + 60) / 2 = 50", "(50, 70)",
            "All 4 points get their first cluster.", "No point changed cluster", "Iteration 2: assign",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.lowercased().contains("pixel") && !page.contains("class=\"hand-picture\""))
    }

    @Test func `a run too large for the pencil is a mistake at the directive's line`() throws {
        let mistake = try Sample.mistake { _ = try Sample.page("```{by-hand}\n```", Sample.run()) }
        #expect(
            mistake == "lesson.md, line 4: the run has 384 pixels, too many to do by hand: the limit is 64")
    }
}
