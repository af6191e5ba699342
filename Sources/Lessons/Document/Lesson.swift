internal import Assets
public import Narration

/// A lesson document: front matter and text, checked as far as it can be without a run.
public struct Lesson: Sendable {
    /// The most bytes of a lesson: 1 MiB.
    public static let sizeLimit = 1 << 20
    /// The most bytes of its front matter: 64 KiB.
    public static let frontMatterLimit = 64 << 10

    /// The file, as it was named.
    public let file: String
    /// Whether the program carries it with it, and its pictures as well.
    let isBuiltIn: Bool
    /// What the lesson says about itself.
    public private(set) var frontMatter: FrontMatter
    /// What it tells.
    let text: LessonText

    /// Reads a lesson.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its path, for errors and as the place pictures are looked for.
    /// - Throws: The first mistake, with its line.
    public init(_ bytes: [UInt8], file: String) throws(LessonError) {
        try self.init(bytes, file: file, isBuiltIn: false)
    }

    private init(_ bytes: [UInt8], file: String, isBuiltIn: Bool) throws(LessonError) {
        func error(_ problem: LessonProblem, line: Int? = nil) -> LessonError {
            LessonError(file: file, line: line, problem: problem)
        }
        guard bytes.count <= Self.sizeLimit else {
            throw error(.tooLarge(bytes: bytes.count, limit: Self.sizeLimit))
        }
        if let nul = bytes.firstIndex(of: 0) {
            throw error(.nul, line: 1 + bytes[..<nul].count { $0 == UInt8(ascii: "\n") })
        }
        guard let source = String(validating: bytes, as: UTF8.self) else {
            throw error(.notUTF8(offset: Self.firstInvalidOffset(bytes)))
        }
        let lines = Self.lines(of: source)
        guard lines.first.map(Self.isFence) ?? false else { throw error(.noFrontMatter, line: 1) }
        guard let close = lines.dropFirst().firstIndex(where: Self.isFence) else {
            throw error(.frontMatterNotClosed, line: 1)
        }
        let head = lines[1..<close].joined(separator: "\n")
        guard head.utf8.count <= Self.frontMatterLimit else {
            throw error(.frontMatterTooLarge(bytes: head.utf8.count, limit: Self.frontMatterLimit), line: 1)
        }
        self.file = file
        self.isBuiltIn = isBuiltIn
        frontMatter = try FrontMatter(try YAMLEntries.read(head, file: file, firstLine: 2), file: file)
        let body = lines[(close + 1)...].joined(separator: "\n")
        let runs = Self.runNames(frontMatter)
        text = try LessonText(body, file: file, firstLine: close + 2, runs: runs)
        var players: Set<String> = []
        for placed in text.directives where placed.directive is PlayerDirective {
            guard players.insert(placed.run ?? NamedRun.main).inserted else {
                throw error(.repeatedDirective(PlayerDirective.name), line: placed.line)
            }
        }
        if let first = exercisesAndAnswers.first, first.directive is AnswerDirective {
            throw error(.answerWithoutExercise, line: first.line)
        }
    }

    /// The exercises, each followed by its answers.
    var exercisesAndAnswers: [LessonText.PlacedDirective] {
        text.directives.filter { $0.directive is ExerciseDirective || $0.directive is AnswerDirective }
    }

    /// The names of all its runs, the page's own first.
    var runNames: [String] { Self.runNames(frontMatter) }

    private static func runNames(_ frontMatter: FrontMatter) -> [String] {
        [NamedRun.main] + frontMatter.runs.map { $0.name }
    }

    /// The words of the page, in the language of the lesson's text; English where there are none in it.
    public var words: Words { .named(frontMatter.language) }

    /// The built-in lesson that `visualiser report` tells.
    public static func lab() throws(LessonError) -> Lesson {
        try Lesson(Assets.labLesson, file: "lessons/lab.md", isBuiltIn: true)
    }

    /// The built-in lesson that `visualiser compare` tells.
    public static func startingPoints() throws(LessonError) -> Lesson {
        try Lesson(Assets.startingPointsLesson, file: "lessons/starting-points.md", isBuiltIn: true)
    }

    /// The same lesson with other starts to compare.
    public func comparing(_ comparison: PlannedComparison) -> Lesson {
        var lesson = self
        lesson.frontMatter.comparison = comparison
        return lesson
    }

    /// Lines without their ends; a byte order mark is left out, and CR LF is an end like LF.
    private static func lines(of source: String) -> [String] {
        var scalars = Substring(source).unicodeScalars
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
    }

    private static func isFence(_ line: String) -> Bool {
        line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// Where the first byte stands that is no UTF-8.
    private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int {
        var (low, high) = (0, bytes.count)
        // The longest valid beginning; a cut inside a character is at most three bytes short of it.
        while low < high {
            let middle = (low + high + 1) / 2
            let isValid = (0...3).contains {
                middle >= $0 && String(validating: bytes[..<(middle - $0)], as: UTF8.self) != nil
            }
            if isValid { low = middle } else { high = middle - 1 }
        }
        return (0...3).map { low - $0 }.first { $0 >= 0 && String(validating: bytes[..<$0], as: UTF8.self) != nil }
            ?? low
    }
}
