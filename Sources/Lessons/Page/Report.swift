internal import Assets
public import Comparing
internal import Foundation
internal import KMeansTrace
internal import Narration

/// The page: a lesson told with a run, as one HTML file that needs nothing else.
public struct Report {
    private let lesson: Lesson
    private let frames: FrameSource
    private let provenance: Provenance
    private let answers: AnswerMode
    private let runs: LessonRuns

    /// Collects what a page is made of.
    ///
    /// - Parameters:
    ///   - lesson: The lesson.
    ///   - run: Its own run.
    ///   - frames: That run's film strip.
    ///   - provenance: Where the page comes from.
    ///   - answers: What becomes of the lesson's answers.
    ///   - comparisons: Of starts, on the run's picture, as far as they are computed already.
    ///   - maker: Computes the other runs it shows.
    public init(
        lesson: Lesson, run: Run, frames: FrameSource, provenance: Provenance, answers: AnswerMode = .show,
        comparisons: [Comparison] = [], maker: any RunMaking
    ) {
        self.lesson = lesson
        self.frames = frames
        self.provenance = provenance
        self.answers = answers
        runs = LessonRuns(main: run, lesson: lesson, comparisons: comparisons, maker: maker)
    }

    /// Writes the page. The same run gives the same bytes.
    ///
    /// - Throws: A `LessonError` where the lesson asks what this run cannot give, a picture that cannot be encoded, and
    ///   whatever drawing a frame or another run throws.
    public func html() throws -> String {
        var page = context(answers: answers == .show ? .folded : .leftOut)
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
        return html(
            title: lesson.frontMatter.title, on: page,
            ["hero": hero, "navigation": ["contents": contents, "words": page.words.all], "sections": sections])
    }

    /// The comparisons of starts on the page's own picture: those it was given, then, once it is written, those it asked
    /// for.
    public var comparisons: [Comparison] { runs.comparisonsOfMain }

    /// Where the runs of such a comparison end.
    public func endSolutions(of comparison: Comparison) throws -> EndSolutions {
        try runs.endSolutions(on: runs.main, clusters: comparison.clusters)
    }

    /// One run, with every step, of a comparison on the page's own picture; nil where the page, once written, did not
    /// show it.
    public func shown(_ run: ComparedRun, of comparison: Comparison) -> Run? { runs.shown(run, of: comparison) }

    /// Writes the page of the answers where they stand on one of their own: every exercise, its answer below it.
    ///
    /// - Throws: As `html()`.
    public func answersHTML() throws -> String? {
        guard answers == .separate else { return nil }
        var page = context(answers: .open)
        let id = page.uniqueID("exercises")
        let title = page.words("answersHeading")
        var text = ""
        for part in lesson.exercisesAndAnswers { text += try part.directive.html(on: &page) }
        if text.isEmpty { text = "<p>\(HTMLEscaper.escape(page.words("answersNone")))</p>\n" }
        let section = Templates.render(
            "section",
            [
                "id": id, "text": text,
                "heading": page.heading(
                    level: 2, title: HTMLEscaper.escape(title), plainTitle: title, id: id + "-title", place: id),
            ])
        return html(
            title: page.words("answersTitle", ["title": lesson.frontMatter.title]), on: page, ["sections": section])
    }

    private func context(answers: LessonContext.Answers) -> LessonContext {
        LessonContext(
            runs: runs, words: lesson.words, frames: frames, provenance: provenance, file: lesson.file,
            creditLine: lesson.frontMatter.creditLine, answers: answers)
    }

    /// The whole page around its parts.
    private func html(title: String, on page: LessonContext, _ parts: [String: Any]) -> String {
        let frame: [String: Any] = [
            "lang": lesson.frontMatter.language, "title": title,
            "description": lesson.frontMatter.description ?? runs.main.summarySentence(page.words), "csp": Self.policy,
            "style": Assets.style, "script": Assets.script, "generator": provenance.generator,
            "words": page.words.all,
        ]
        return Templates.render("page", frame.merging(parts) { _, part in part })
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
