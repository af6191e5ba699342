/// A fenced block ```{name} of a lesson that the program fills in.
///
/// To add one: a type of its own file in this folder, and its line in `Directives.all`. Most are `OptionDirective`s.
protocol Directive: Sendable {
    /// The word in the braces.
    static var name: String { get }
    /// Reads a directive's body.
    ///
    /// - Parameters:
    ///   - line: The line of the opening fence.
    ///   - runs: The names of the lesson's runs.
    /// - Returns: The directive, and the name of the run it is to be told of, where the body says it.
    static func make(
        from body: String, file: String, line: Int, runs: [String]
    ) throws(LessonError) -> (directive: any Directive, run: String?)
    /// The HTML it becomes.
    func html(on page: inout LessonContext) throws -> String
}

/// A directive whose body is options: `key: value` lines of YAML.
protocol OptionDirective: Directive {
    /// The options there are, besides `run`.
    static var keys: [String] { get }
    /// Whether it shows a run, so that the option `run` can name another than the page's own.
    static var showsRun: Bool { get }
    /// Reads the options; unknown ones have been refused.
    init(_ options: KeyReader) throws(LessonError)
}

extension OptionDirective {
    static var keys: [String] { [] }
    static var showsRun: Bool { true }

    static func make(
        from body: String, file: String, line: Int, runs: [String]
    ) throws(LessonError) -> (directive: any Directive, run: String?) {
        let entries = try YAMLEntries.read(body, file: file, firstLine: line + 1)
        let known = showsRun ? keys + [runKey] : keys
        let options = try KeyReader(entries, known: known, file: file, place: .directive(name), line: line, runs: runs)
        return (try Self(options), try options.word(runKey, among: runs))
    }
}

/// The option that names a run.
private let runKey = "run"

/// A directive whose body is text: Markdown like the lesson's own.
protocol TextDirective: Directive {
    /// Whether directives of options may stand in the text.
    static var holdsDirectives: Bool { get }
    /// Takes the text.
    init(_ text: LessonText)
}

extension TextDirective {
    static var holdsDirectives: Bool { true }

    static func make(
        from body: String, file: String, line: Int, runs: [String]
    ) throws(LessonError) -> (directive: any Directive, run: String?) {
        let text = try LessonText(body, file: file, firstLine: line + 1, runs: runs, position: .insideDirective)
        if !holdsDirectives, let inner = text.directives.first {
            let problem = LessonProblem.nestedDirective(type(of: inner.directive).name)
            throw LessonError(file: file, line: inner.line, problem: problem)
        }
        return (Self(text), nil)
    }
}
