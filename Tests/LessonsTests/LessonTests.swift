import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct LessonTests {
    /// A sound lesson; every mistake below is one change to it.
    private static let sound = """
        ---
        title: Two reds
        clusters: 3
        ---
        The picture has {value}`picture.pixels` pixels.

        ## What happens

        [Look](#player), or [read](https://example.org).

        ```{player}
        ```

        ```{k-table}
        clusters: [2, 3]
        ```

        ```{formula}
        name: assign
        ```
        """

    private func mistake(_ text: String) throws -> String? {
        try Sample.mistake {
            let lesson = try Lesson(Array(text.utf8), file: "reds.md")
            _ = try Sample.page(lesson, Sample.run(settings: Sample.settings(clusters: 2)))
        }
    }

    @Test func `the lesson that the mistakes are made in is sound`() throws {
        #expect(try mistake(Self.sound) == nil)
        #expect(try mistake(Self.sound.replacing("\n", with: "\r\n")) == nil)
        #expect(try mistake("\u{FEFF}" + Self.sound) == nil)
    }

    @Test(arguments: [
        ("clusters: 3", "clutsers: 3", "reds.md, line 3: the front matter has no key `clutsers` (nearest: clusters)"),
        (
            "clusters: 3", "clusters: 300",
            "reds.md, line 3: `clusters` is `300`; it has to be a whole number from 1 to 256"
        ),
        ("title: Two reds\n", "", "reds.md, line 1: the front matter lacks the key `title`"),
        ("clusters: 3", "title: 3", "reds.md, line 3: the key `title` occurs twice"),
        (
            "title: Two reds", "title: Two: reds",
            "reds.md, line 2: the text of `title` has a colon in it, so it has to stand in quotes"
        ),
        (
            "```{player}\n```", "```player\n```",
            "reds.md, line 11: the fenced block `player` is no directive without braces (nearest: {player})"
        ),
        (
            "```{player}\n```", "{player}",
            "reds.md, line 11: the directive {player} stands here without a fence: it begins with ```{player} and ends "
                + "with ```"
        ),
        (
            "```{player}\n```", "```{player}\n",
            "reds.md, line 11: the fence of the directive {player} that begins here is not closed"
        ),
        (
            "`picture.pixels`", "`picture.pixels as plain of main`",
            "reds.md, line 5: behind the value `picture.pixels` stands `as plain of main`; what can stand there is "
                + "`of RUN`, then `as FORMAT`, then a backtick"
        ),
        (
            "{player}", "{plyer}", "reds.md, line 11: there is no directive {plyer} (nearest: player)"
        ),
        (
            "`picture.pixels`", "`picture.pixles`",
            "reds.md, line 5: there is no value `picture.pixles` (nearest: picture.pixels)"
        ),
        (
            "`picture.pixels`", "`picture.pixels as kilobytes`",
            "reds.md, line 5: the value `picture.pixels` cannot be written as `kilobytes`, but as plain"
        ),
        ("{value}", "{valeu}", "reds.md, line 5: there is no role {valeu} (nearest: value)"),
        (
            "clusters: [2, 3]", "clusers: [2, 3]",
            "reds.md, line 15: the directive {k-table} has no key `clusers` (nearest: clusters)"
        ),
        (
            "clusters: [2, 3]", "clusters: [2, x]",
            "reds.md, line 15: `clusters` is `[2, x]`; it has to be a list of 1 to 16 whole numbers from 1 to 256, no two alike"
        ),
        (
            "name: assign", "name: asign",
            "reds.md, line 19: `name` is `asign`; it has to be one of assign, inertia, mean, mse, update (nearest: assign)"
        ),
        ("name: assign\n", "", "reds.md, line 18: the directive {formula} lacks the key `name`"),
        ("#player", "#plaier", "reds.md, line 9: the page has no place #plaier (nearest: #player)"),
        (
            "https://example.org", "javascript:alert(1)",
            "reds.md, line 9: the link `javascript:alert(1)` has to begin with http:, https:, mailto: or #"
        ),
        ("[read]", "![read]", "reds.md, line 9: pictures are shown by the directives {picture} and {slider}"),
        ("## What", "# What", "reds.md, line 7: the title is in the front matter: headings begin with ##"),
        (
            "## What", "#### What",
            "reds.md, line 7: a heading of level 4 follows one of level 1: no level may be left out"
        ),
        ("---\nThe", "The", "reds.md, line 1: the front matter has no closing line ---"),
    ])
    func `a mistake is one line with file, line and the nearest right name`(
        old: String, new: String, sentence: String
    ) throws {
        #expect(try mistake(Self.sound.replacing(old, with: new)) == sentence)
    }

    @Test(arguments: [
        ("```{frames} 4\n```", 4, "behind {frames} stands `4`; options are `key: value` lines below the fence"),
        (
            "{value}`result.bytes.raw as kilobyte`", 4,
            "the value `result.bytes.raw` cannot be written as `kilobyte`, "
                + "but as plain, kilobytes, bytes, digits (nearest: kilobytes)"
        ),
        ("a\n{value}``", 5, "the role {value} needs a name between two backticks right after it"),
        ("\n```{player}\n\nMore text", 5, "the fence of the directive {player} that begins here is not closed"),
        ("> ```{player}\n\nMore text", 4, "the fence of the directive {player} that begins here is not closed"),
        ("````{palette}\n```", 4, "the fence of the directive {palette} that begins here is not closed"),
        (
            "```{frames}\nshow: pictures\ncount: 4\n```", 6,
            "`count` means nothing beside `show: pictures`; leave one of them out"
        ),
        (
            "```{k-table}\nclusters: [2, 4, 2]\n```", 5,
            "`clusters` is `[2, 4, 2]`; it has to be a list of 1 to 16 whole numbers "
                + "from 1 to 256, no two alike"
        ),
        (
            "```{misconception}\nA claim.\n```", 4,
            "{misconception} needs a claim in its first paragraph, and below it what speaks against the claim"
        ),
        (
            "```{misconception}\n- a\n\nNo.\n```", 4,
            "{misconception} needs a claim in its first paragraph, and below it what speaks against the claim"
        ),
        ("```{frames}\n\ncou\u{1B}nt: 4\n```", 6, "the character U+001B cannot stand in `key: value` lines"),
    ])
    func `what would pass for something else is refused at its line`(text: String, line: Int, sentence: String) throws {
        let found = try Sample.mistake { _ = try Sample.page(text) }
        #expect(found == "lesson.md, line \(line): \(sentence)")
    }

    @Test(arguments: [
        "```{palette}\n```", "~~~~{frames}\ncount: 3\n\n~~~~~", "> ```{palette}\n> ```", "- a\n\n  ```{palette}\n  ```",
        "````{exercise}\nHow?\n\n```{palette}\n```\n````", "> - ```{frames}\n>   count: 4\n>   ```\n\nText",
    ])
    func `a closed fence is closed wherever it stands`(text: String) throws {
        #expect(try Sample.mistake { _ = try Sample.page(text) } == nil)
    }

    @Test(arguments: [
        ("", LessonProblem.noFrontMatter), ("# Title", .noFrontMatter), ("---\ntitle: a", .frontMatterNotClosed),
        ("---\ntitle: a\n---\na\u{0}b", .nul),
        ("---\n# \(String(repeating: "x", count: 1 << 16))\n---\n", .frontMatterTooLarge(bytes: 65_538, limit: 65_536)),
    ])
    func `what is no lesson is refused`(text: String, problem: LessonProblem) {
        let error = #expect(throws: LessonError.self) { try Lesson(Array(text.utf8), file: "bad.md") }
        #expect(error?.problem == problem)
    }

    @Test func `a lesson of more than 1 MiB is refused, whatever it holds`() {
        let bytes = [UInt8](repeating: 255, count: 1 << 20 + 1)
        let error = #expect(throws: LessonError.self) { try Lesson(bytes, file: "bad.md") }
        #expect(error?.problem == .tooLarge(bytes: 1_048_577, limit: 1_048_576))
    }

    @Test(arguments: [0, 1, 2, 3, 4, 17, 100])
    func `bytes that are not UTF-8 are found where they stand`(offset: Int) {
        var bytes = Array(String(repeating: "ä", count: 60).utf8)
        bytes.replaceSubrange((offset & ~1)..<(offset & ~1), with: [0xC3, 0x28])
        let error = #expect(throws: LessonError.self) { try Lesson(bytes, file: "bad.md") }
        #expect(error?.problem == .notUTF8(offset: offset & ~1))
    }

    @Test func `a directive that holds text stands in no other`() {
        let text = "````{exercise}\n```{answer}\nx\n```\n````"
        #expect(throws: LessonError(file: "lesson.md", line: 5, problem: .nestedDirective("answer"))) {
            try Sample.lesson(text)
        }
    }

    @Test func `a control character in a name does not reach the terminal`() throws {
        let sentence = try #require(try Sample.mistake { _ = try Sample.lesson("{value}`a\u{1B}[31m`") })
        #expect(sentence == "lesson.md, line 4: there is no value `a\\u{1B}[31m`")
    }

    @Test func `the built-in lesson on starts is sound, and can compare others`() throws {
        let lesson = try Lesson.startingPoints()
        #expect(lesson.frontMatter.run.source == .file("pictures/brushes.png"))
        #expect(lesson.frontMatter.comparison.clusters?.map { $0.value } == [8])
        let other = PlannedComparison(strategies: [.first], seeds: nil, clusters: nil)
        #expect(lesson.comparing(other).frontMatter.comparison == other)
        #expect(lesson.comparing(other).frontMatter.title == lesson.frontMatter.title)
    }

    @Test func `the built-in lesson is sound`() throws {
        let lesson = try Lesson.lab()
        #expect(lesson.frontMatter.title == "Image compression with K-means")
        #expect(lesson.frontMatter.run.source == .file("pictures/brushes.png"))
    }
}
