/// A fenced block ```{name} of a lesson that the program fills in.
///
/// To add one: a type of its own file in this folder, and its line in `Directives.all`. Most are `OptionDirective`s.
protocol Directive: Sendable {
    /// The word in the braces.
    static var name: String { get }
    /// Reads a directive's body.
    ///
    /// - Parameter line: the line of the opening fence.
    static func make(from body: String, file: String, line: Int) throws(LessonError) -> any Directive
    /// The HTML it becomes.
    func html(on page: inout LessonContext) throws -> String
}

/// A directive whose body is options: `key: value` lines of YAML.
protocol OptionDirective: Directive {
    /// The options there are.
    static var keys: [String] { get }
    /// Reads the options; unknown ones have been refused.
    init(_ options: KeyReader) throws(LessonError)
}

extension OptionDirective {
    static var keys: [String] { [] }

    static func make(from body: String, file: String, line: Int) throws(LessonError) -> any Directive {
        let entries = try YAMLEntries.read(body, file: file, firstLine: line + 1)
        return try Self(KeyReader(entries, known: keys, file: file, place: .directive(name), line: line))
    }
}

/// A directive whose body is text: Markdown like the lesson's own.
protocol TextDirective: Directive {
    /// Takes the text.
    init(_ text: LessonText)
}

extension TextDirective {
    static func make(from body: String, file: String, line: Int) throws(LessonError) -> any Directive {
        Self(try LessonText(body, file: file, firstLine: line + 1, position: .insideDirective))
    }
}
