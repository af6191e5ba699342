import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ReportTests {
    private static func everyDirective() throws -> Lesson {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/every-directive.md")
        return try Lesson(Array(try Data(contentsOf: path)), file: "every-directive.md")
    }

    private static func matches(_ pattern: String, _ text: String) throws -> [String] {
        let regex = try Regex(pattern)
        return text.matches(of: regex).map { String(text[$0.range]) }
    }

    @Test func `a lesson with every directive becomes a page with every one of them`() throws {
        let run = try Sample.run(settings: Sample.settings(clusters: 5))
        let page = try Sample.page(Self.everyDirective(), run)
        for id in [
            "player", "slider", "picture", "picture-2", "pixels", "frames", "frames-2", "palette", "sizes", "k-table",
            "inertia", "runs", "runs-2", "formula-inertia", "formula-assign", "formula-update", "formula-mean",
            "formula-mse",
            "listing-lab",
            "exercise-1",
            "exercise-2", "answer", "misconception", "settling", "shuffled", "provenance", "pictures-more", "numbers",
            "formulas-and-exercises",
            "original",
            "by-hand", "by-hand-step-0", "by-hand-step-5", "why-mean", "best-and-worst", "starts-table", "strips",
            "slopes", "end-solutions", "starts-over-k",
        ] {
            #expect(page.contains(" id=\"\(id)\""), "\(id)")
        }
        #expect(page.contains("<html lang=\"en-GB\">"))
        #expect(page.contains("content=\"Nothing is left out &amp; nothing stands twice.\""))
        #expect(page.contains("2 Kilo Bytes") || page.contains("1 Kilo Bytes"))
        #expect(page.contains("384, in 16 rows."))
        #expect(page.contains("<td class=\"number\"><strong>b</strong></td>"))
        #expect(page.contains("&lt;b&gt;no tags&lt;/b&gt;"))
        #expect(
            !page.contains("{{words") && !page.contains("{{{") && !page.contains("{value}<code>")
                && !page.contains("Optional("))
    }

    @Test func `a misconception is a claim and what speaks against it`() throws {
        let page = try Sample.page(Self.everyDirective(), Sample.run())
        let note = try #require(page.firstMatch(of: /<div class="misconception"(?s:.*?)<\/ul>\s*<\/div>/)).output
        #expect(note.contains("role=\"note\" aria-labelledby=\"misconception-title\""))
        #expect(note.contains(">Is that so?</p>"))
        #expect(
            note.contains("<div class=\"claim\">\n<p>&quot;The <em>more</em> colours, the better.&quot;</p>\n</div>"))
        #expect(note.contains("<p>No: 384 pixels, and</p>"))
    }

    @Test func `no two elements share an id, and every label finds its element`() throws {
        let page = try Sample.page(Self.everyDirective(), Sample.run())
        let ids = try Self.matches(" id=\"[^\"]*\"", page).map { $0.dropFirst(5).dropLast() }
        #expect(Set(ids).count == ids.count)
        for labels in try Self.matches("aria-labelledby=\"[^\"]*\"", page) {
            for label in labels.dropFirst(17).dropLast().split(separator: " ") { #expect(ids.contains(label)) }
        }
    }

    @Test func `every figure, every table with a caption and every heading has a link to itself`() throws {
        let page = try Sample.page(Self.everyDirective(), Sample.run())
        let body = try #require(page.components(separatedBy: "<body>").last)
        for figure in body.matches(of: /<figure id="([^"]*)"(?s:.*?)<figcaption>(.*)/) {
            #expect(figure.2.wholeMatch(of: /<a class="permalink" href="#(.*?)">Figure \d+<\/a>\. .+/)?.1 == figure.1)
        }
        for table in body.matches(of: /<div class="scroll" id="([^"]*)"(?s:.*?)<caption>(.*?)<\/caption>/) {
            #expect(table.2.wholeMatch(of: /<a class="permalink" href="#(.*?)">Table \d+<\/a>\. .+/)?.1 == table.1)
        }
        #expect(try Self.matches("<figcaption>", body).count == Self.matches(">Figure \\d+</a>\\. ", body).count)
        #expect(try Self.matches(">Table \\d+</a>\\. ", body).count >= 3)
        let headings = body.matches(
            of: #/<h[2-6] id="([^"]*)">.*?</h[2-6]><a class="permalink" href="\#([^"]*)" aria-label="Link to /#)
        #expect(try headings.count == Self.matches("<h[2-6]", body).count && headings.count > 4)
        for heading in headings { #expect([heading.2, heading.2 + "-title"].contains(heading.1)) }
        #expect(!page.contains("&lt;a class="))
    }

    @Test func `no two regions share a name`() throws {
        let text = "| a |\n|---|\n| b |\n\n| a |\n|---|\n| b |\n"
        for page in [try Sample.page(Self.everyDirective(), Sample.run()), try Sample.page(text)] {
            let names = try Self.matches("role=\"region\" aria-label=\"[^\"]*\"", page)
            #expect(Set(names).count == names.count && !names.contains { $0.hasSuffix("=\"\"") }, "\(names)")
        }
    }

    @Test func `the original stands in the page once`() throws {
        let run = try Sample.run()
        let page = try Sample.page(Self.everyDirective(), run)
        #expect(try Self.matches("id=\"original\"", page).count == 1)
        let uri = try run.shownOriginalURI()
        let bytes = try #require(Data(base64Encoded: String(uri.dropFirst("data:image/png;base64,".count))))
        #expect(try PictureDecoder.decode(Array(bytes)).image == run.picture.image)
    }

    @Test func `the same run gives the same page`() throws {
        let lesson = try Self.everyDirective()
        #expect(try Sample.page(lesson, Sample.run()) == Sample.page(lesson, Sample.run()))
    }

    @Test func `the page asks nothing of any network, and runs its own script only`() throws {
        let page = try Sample.page(Self.everyDirective(), Sample.run())
        let script = try #require(page.firstMatch(of: /<script>((?s:.*?))<\/script>/)).1
        let hash = Data(SHA256.digest(of: Array(script.utf8))).base64EncodedString()
        #expect(page.contains("default-src &#39;none&#39;"))
        #expect(page.contains("script-src &#39;sha256-\(hash)&#39;;"))
        for source in try Self.matches("(src|href)=\"[^\"]{0,20}", page.replacing(script, with: "")) {
            #expect(["src=\"data:", "href=\"#", "href=\"https://"].contains { source.hasPrefix($0) }, "\(source)")
        }
    }

    @Test func `a hostile name of a picture stays a name`() throws {
        let run = try Sample.run(
            Sample.png(Sample.image(), name: "\"><script>alert(1)</script>\"\u{301} onerror=\"{name}.png"))
        let page = try Sample.page(Self.everyDirective(), run)
        let escaped = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;\u{301} onerror=&quot;{name}.png"
        #expect(!page.contains("<script>alert"))
        // By scalars: a quote and an accent are one character, which is just the trap.
        let scalars = Array(page.unicodeScalars)
        #expect(
            scalars.indices.allSatisfy { scalars[$0] != "\u{301}" || scalars[$0 - 1] == ";" || scalars[$0 - 1] == "1" })
        #expect(page.contains("alt=\"The original picture, \(escaped), 24 by 16 pixels\""))
    }

    @Test func `hostile front matter and text stay text`() throws {
        let lesson = try Sample.lesson("<script>alert(1)</script>\n\n## <img src=x>\n", title: "'</title><script>'")
        let page = try Sample.page(lesson, Sample.run())
        #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<img src=x"))
    }

    @Test func `a picture larger than the page shows is reduced, and that is said`() throws {
        let run = try Sample.run(
            Sample.png(Sample.image(width: 1030, height: 2, Sample.stripes)), settings: Sample.settings(clusters: 2))
        let page = try Sample.page("```{player}\n```", run)
        #expect(page.contains("Shown at 1\u{202F}024 × 2, computed on 1\u{202F}030 × 2."))
        #expect(page.contains("width=\"1024\" height=\"2\""))
        #expect(try !Sample.page("```{player}\n```").contains("Shown at 24"))
    }

    @Test(arguments: [
        (FrameSource.Folder.all, "Every step, larger, is in the folder frames/."),
        (.strip, "The same, larger, are in the folder frames/."), (.none, "3 of "),
    ])
    func `the strip says how many of how many, and where the others are`(
        folder: FrameSource.Folder, words: String
    ) throws {
        let run = try Sample.run()
        let page = try Sample.page(Sample.lesson("```{frames}\ncount: 3\n```"), run, folder: folder)
        #expect(page.contains("3 of \(run.trace.steps.count) steps."))
        #expect(page.contains(words) && (folder == .none) == !page.contains("in the folder"))
    }

    @Test func `the table over K computes each K once, with this run's start`() throws {
        let run = try Sample.run()
        let page = try Sample.page("```{k-table}\nclusters: [2, 4]\n```", run)
        let two = try run.another(KMeans(settings: Sample.settings(clusters: 2)).trace(of: run.trace.histogram))
        let cell = "<td class=\"number\">\(two.trace.iterations)</td></tr>"
        #expect(page.components(separatedBy: cell).count >= 2)
        #expect(page.contains("starts by k-means++, seed 1 and stops"))
        #expect(page.contains("4 (this run)"))
    }

    @Test func `the row of the page's own K is the page's own run, whatever it started from`() throws {
        let given = [Centroid(red: 9, green: 9, blue: 9), Centroid(red: 10, green: 10, blue: 10)]
        let run = try Sample.run(Sample.png(Sample.image()), from: given, emptyClusters: .farthest)
        let page = try Sample.page("```{k-table}\nclusters: [2, 3]\n```", run)
        let row = try #require(page.components(separatedBy: "<tr>").first { $0.contains("2 (this run)") })
        #expect(row.contains("<td class=\"number\">\(run.trace.iterations)</td></tr>"))
        #expect(row.contains(try run.resultURI(longestSide: 192)))
        #expect(page.contains("the marked run starts from its given centroids"))
    }

    @Test func `a picture's credit is Markdown, and absent where nobody knows it`() throws {
        let text = "```{provenance}\n```"
        let page = try Sample.page(Sample.lesson(text), Sample.run(), credit: "By [me](https://example.org) & <you>")
        #expect(page.contains("<p>By <a href=\"https://example.org\">me</a> &amp; &lt;you&gt;</p>"))
        #expect(try !Sample.page(text).contains("<dt>Credit</dt>"))
    }

    @Test func `a second player would share the first one's name, so there is none`() throws {
        #expect(throws: LessonError(file: "lesson.md", line: 7, problem: .repeatedDirective("player"))) {
            try Sample.lesson("```{player}\n```\n\n```{player}\n```")
        }
        // Inside an exercise it is found when the page is written.
        #expect(throws: LessonError(file: "lesson.md", line: nil, problem: .repeatedDirective("player"))) {
            try Sample.page("```{player}\n```\n\n````{exercise}\n```{player}\n```\n````")
        }
    }
}
