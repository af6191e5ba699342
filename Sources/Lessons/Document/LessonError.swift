/// What is wrong with a lesson, and where.
public struct LessonError: Error, Equatable, Sendable {
    /// The lesson's file, as it was named.
    public let file: String
    /// The line in that file, from 1; nil where the mistake has no line.
    public let line: Int?
    /// The mistake.
    public let problem: LessonProblem

    /// Collects the facts of a mistake.
    public init(file: String, line: Int?, problem: LessonProblem) {
        self.file = file
        self.line = line
        self.problem = problem
    }
}
