internal import Assets
internal import KMeansTrace
internal import Narration

/// The sheet on which a class does a small run by hand, for A4 paper; or its key, the very same sheet filled in.
public struct Worksheet: Sendable {
    /// What stands in the blanks.
    public enum Kind: Sendable {
        /// Nothing: they are for the pencil.
        case empty
        /// The answers.
        case key
    }

    private let lesson: Lesson
    private let run: HandRun
    private let kind: Kind
    private let generator: String

    /// What a file that holds such a sheet has near its beginning; `generator` names the program that made it.
    public static func isMark(_ beginning: String) -> Bool {
        beginning.contains(/<meta name="generator" content="visualiser [^"]{1,40}, worksheet">/)
    }

    /// Prepares a sheet.
    ///
    /// - Parameters:
    ///   - lesson: The lesson it belongs to.
    ///   - run: The run to be done by hand.
    ///   - generator: The program and its version, `visualiser 0.1.0`.
    /// - Throws: a `LessonError` where the run is too large to be done by hand.
    public init(lesson: Lesson, run: Run, kind: Kind, generator: String) throws(LessonError) {
        self.lesson = lesson
        self.run = try HandRun.of(run, file: lesson.file, line: lesson.firstByHand?.line)
        self.kind = kind
        self.generator = generator
    }

    /// Writes the sheet as a page of its own, without a script.
    public func html() -> String {
        let words = Words.named(lesson.frontMatter.language)
        return Templates.render(
            "worksheet",
            SheetPage(run, words: words, isKey: kind == .key).values.merging([
                "lang": lesson.frontMatter.language, "lesson": lesson.frontMatter.title, "style": Assets.sheetStyle,
                "generator": generator, "csp": Self.policy,
            ]) { own, _ in own })
    }

    /// What the page may do: look the way it does, and nothing else.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}

extension Lesson {
    /// The name of the run that the lesson's first {by-hand} tells.
    ///
    /// - Throws: A lesson that has none.
    public func byHandRun() throws(LessonError) -> String {
        guard let first = firstByHand else { throw LessonError(file: file, line: nil, problem: .nothingByHand) }
        return first.run ?? NamedRun.main
    }

    /// The lesson's first {by-hand}.
    var firstByHand: LessonText.PlacedDirective? { text.directives.first { $0.directive is ByHandDirective } }

    /// The plan of a run, and that of the page's own run, which it is based on.
    ///
    /// - Throws: A name that no run of the lesson has.
    public func plan(of run: String) throws(LessonError) -> RunPlan {
        if run == NamedRun.main { return frontMatter.run }
        guard let named = frontMatter.runs.first(where: { $0.name == run }) else {
            let nearest = NearestName.of(run, among: runNames)
            throw LessonError(file: file, line: nil, problem: .unknownRun(run, nearest: nearest))
        }
        return named.plan
    }
}
