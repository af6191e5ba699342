internal import Foundation
internal import KMeansTrace

/// The page: a lesson told with a run, as one HTML file that needs nothing else.
public struct Report {
    private let lesson: Lesson
    private let run: Run
    private let frames: FrameSource
    private let provenance: Provenance
    private let maker: any RunMaking

    /// Collects what a page is made of.
    ///
    /// - Parameters:
    ///   - lesson: The lesson.
    ///   - run: Its own run.
    ///   - frames: That run's film strip.
    ///   - provenance: Where the page comes from.
    ///   - maker: Computes the other runs it shows.
    public init(
        lesson: Lesson, run: Run, frames: FrameSource, provenance: Provenance, maker: any RunMaking
    ) {
        self.lesson = lesson
        self.run = run
        self.frames = frames
        self.provenance = provenance
        self.maker = maker
    }

    /// Writes the page. The same run gives the same bytes.
    ///
    /// - Throws: A `LessonError` where the lesson asks what this run cannot give, a picture that cannot be encoded, and
    ///   whatever drawing a frame or another run throws.
    public func html() throws -> String {
        let words = Words.english
        var page = LessonContext(
            runs: LessonRuns(main: run, lesson: lesson, maker: maker), words: words, frames: frames,
            provenance: provenance, file: lesson.file, creditLine: lesson.frontMatter.creditLine)
        let blocks = lesson.text.root.children
        let starts = blocks.indices.filter { blocks[$0].isSectionHeading }
        let hero = try MarkdownHTML.html(
            of: Array(blocks[..<(starts.first ?? blocks.count)]), in: lesson.text, on: &page)
        var contents: [[String: Any]] = []
        var sections = ""
        for (number, start) in starts.enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1] : blocks.count
            let title = try MarkdownHTML.plainText(of: blocks[start], on: page)
            let id = page.uniqueID(Slug.of(title))
            contents.append(["id": id, "title": title])
            sections += Templates.render(
                "section",
                [
                    "id": id,
                    "heading": page.heading(
                        level: 2, title: try MarkdownHTML.html(of: blocks[start].children, in: lesson.text, on: &page),
                        plainTitle: title, id: id + "-title", place: id),
                    "text": try MarkdownHTML.html(of: Array(blocks[(start + 1)..<end]), in: lesson.text, on: &page),
                ])
        }
        try page.checkLinks()
        return Templates.render(
            "page",
            [
                "lang": lesson.frontMatter.language, "title": lesson.frontMatter.title,
                "description": lesson.frontMatter.description ?? run.summarySentence, "csp": Self.policy,
                "style": Assets.style, "script": Assets.script, "generator": provenance.generator, "hero": hero,
                "contents": contents, "sections": sections, "words": words.all,
            ])
    }

    /// What the page may do: run its own script, show its own pictures, and nothing else.
    private static var policy: String {
        let hash = Data(SHA256.digest(of: Array(Assets.script.utf8))).base64EncodedString()
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; "
            + "base-uri 'none'; form-action 'none'"
    }
}

extension MarkdownNode {
    /// Whether a section begins here: `## ...`.
    fileprivate var isSectionHeading: Bool {
        if case .heading(let level) = kind { level == 2 } else { false }
    }
}
