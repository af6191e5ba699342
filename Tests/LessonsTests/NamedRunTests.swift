import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct NamedRunTests {
    private static let head = """
        runs:
          hand:
            pixels:
              - 20,0,0  40,0,0  60,0,0  20,0,0
              - 60,0,0  180,40,0  200,40,0  220,40,0
              - 60,0,0  200,40,0  220,40,0  20,0,0
            centroids: ["20,0,0", "60,0,0"]
          second:
            seed: +1
        """

    private static func page(_ text: String) throws -> String {
        try Sample.page(Sample.lesson(text, head: head), Sample.run())
    }

    @Test func `values are read off the run they name`() throws {
        let page = try Self.page(
            """
            {value}`picture.pixels`, {value}`picture.pixels of hand`, {value}`picture.name of hand`,
            {value}`result.inertia of hand as digits`, {value}`iterations of hand`, {value}`settings.seed of second`,
            {value}`picture.pixels of main`
            """)
        #expect(page.contains("384, 12, hand.png,\n3\u{202F}520, 3, 2,\n384"))
    }

    @Test func `a directive is told of the run it names, and only that one`() throws {
        let page = try Self.page("```{palette}\nrun: hand\n```\n\n```{palette}\n```\n\n## {value}`iterations of hand`")
        #expect(page.contains("<code>#280000</code>") && page.contains("<code>#cc2800</code>"))
        #expect(page.contains("The palette: 2 colours") && page.contains("The palette: 4 colours"))
        #expect(page.contains("-title\">3</h2>"))
    }

    @Test func `every directive that shows a run shows a named one`() throws {
        for type in Directives.all {
            guard let type = type as? any OptionDirective.Type, type.showsRun, type.name != "listing" else { continue }
            // The run has given centroids: nothing was drawn.
            let start = type.name == DrawsDirective.name ? "\nstart: k-means++\nseed: 1" : ""
            let page = try Self.page("```{\(type.name)}\nrun: hand\(start)\n```")
            #expect(!page.contains("Optional("), "\(type.name)")
        }
    }

    @Test func `each run can have its player, and each picture stands in the page once`() throws {
        let page = try Self.page(
            "```{player}\nrun: hand\n```\n\n```{slider}\nrun: hand\n```\n\n```{player}\n```\n\n```{player}\nrun: second\n```"
        )
        for id in ["player", "player-hand", "player-second", "original", "original-hand"] {
            #expect(page.components(separatedBy: " id=\"\(id)\"").count == 2, "\(id)")
        }
        #expect(page.components(separatedBy: "data-original=\"original-hand\"").count == 3)
        #expect(page.components(separatedBy: "data-original=\"original\"").count == 3)
        #expect(throws: LessonError(file: "lesson.md", line: 17, problem: .repeatedDirective("player"))) {
            try Sample.lesson(
                "```{player}\nrun: hand\n```\n\n```{player}\nrun: hand\n```", head: Self.head)
        }
    }

    @Test func `a named run's film strip draws its own frames and names no folder`() throws {
        let page = try Self.page("```{frames}\ncount: 24\nrun: hand\n```")
        #expect(page.contains("All 6 steps of the run.") && !page.contains("in the folder"))
    }

    @Test(arguments: [
        ("{value}`iterations of hnad`", 13, "there is no run `hnad` (nearest: hand)"),
        ("{value}`iterations of`", 13, "there is no run ``"),
        (
            "{value}`iterations of hand as kilobytes`", 13,
            "the value `iterations` cannot be written as `kilobytes`, but as plain"
        ),
        (
            "```{palette}\nrun: secnd\n```", 14,
            "`run` is `secnd`; it has to be one of main, hand, second (nearest: second)"
        ),
        ("```{formula}\nname: mse\nrun: hand\n```", 15, "the directive {formula} has no key `run`"),
        ("```{provenance}\nrun: hand\n```", 14, "the directive {provenance} has no key `run`"),
        ("```{exercise}\n{value}`iterations of hnad`\n```", 14, "there is no run `hnad` (nearest: hand)"),
        ("````{exercise}\n```{palette}\nrun: hnad\n```\n````", 15, "`run` is `hnad`"),
    ])
    func `a mistake is one line with file, line and the nearest name`(text: String, line: Int, words: String) throws {
        let sentence = try #require(try Sample.mistake { _ = try Self.page(text) })
        #expect(sentence.hasPrefix("lesson.md, line \(line): \(words)"), "\(sentence)")
    }

    @Test func `numbers of a lesson are called no file`() throws {
        let page = try Self.page(
            """
            ```{sizes}
            run: hand
            ```

            ```{picture}
            run: hand
            ```

            {value}`sentence.file of hand` {value}`sentence.sizes of hand`
            """)
        let picture = try #require(Image(width: 4, height: 3, pixels: Self.handPixels))
        let png = try PNGEncoder.truecolour(picture, as: .untouched).count
        #expect(!page.contains("The file, ") && !page.contains("quantised.png"))
        #expect(page.contains("The original: 4 × 3 pixels, 6 colours."))
        #expect(page.contains("There is no file: the picture’s numbers stand in the lesson itself. "))
        #expect(page.contains("Written as PNG they make \(png) bytes."))
        #expect(!page.contains("the PNG file"))
    }

    @Test func `the provenance of a page whose own picture is numbers names no file`() throws {
        let lesson = try Sample.lesson("```{provenance}\n```", head: "pixels: [\"1,2,3 4,5,6\"]\nclusters: 1")
        let source = try #require(lesson.frontMatter.run.source)
        let picture = try #require(try PictureFile(source, name: "lesson"))
        #expect(picture.name == "lesson.png" && picture.image.pixels == [1, 2, 3, 4, 5, 6])
        let page = try Sample.page(lesson, Sample.run(picture, settings: Sample.settings(clusters: 1)))
        #expect(page.contains("2 × 1 pixels, whose numbers stand in the lesson"))
        #expect(page.contains("SHA-256 of the same as PNG") && !page.contains("lesson.png"))
    }

    @Test func `a listing needs a file to read`() throws {
        let sentence = try Sample.mistake { _ = try Self.page("```{listing}\nname: lab\nrun: hand\n```") }
        let words = "the directive {listing} needs a run whose picture is a file, not numbers of the lesson"
        #expect(sentence == "lesson.md, line 13: " + words)
        #expect(try Self.page("```{listing}\nname: lab\nrun: second\n```").contains("n_init=1"))
    }

    /// R = 20 40 60 20 / 60 180 200 220 / 60 200 220 20; G = 40 where R is 180 or more.
    private static let handPixels: [UInt8] = [20, 40, 60, 20, 60, 180, 200, 220, 60, 200, 220, 20].flatMap {
        [$0, $0 >= 180 ? 40 : 0, 0]
    }
}
