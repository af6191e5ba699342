/// A run that a lesson names, beside the page's own.
public struct NamedRun: Sendable, Equatable {
    /// What directives and values call it.
    public let name: String
    /// What the lesson says about it.
    public let plan: RunPlan

    /// What directives and values call the page's own run.
    static let main = "main"
    /// The most that a lesson can name.
    static let limit = 12
    /// The longest name, in characters.
    static let longestName = 30

    /// Reads the runs below the key `runs`; none where it is absent.
    ///
    /// - Parameter picture: The page's own picture.
    static func all(in reader: KeyReader, beside picture: PictureSource?) throws(LessonError) -> [NamedRun] {
        var runs: [NamedRun] = []
        for entry in try reader.entries("runs", limit: limit) ?? [] {
            let name = entry.key
            func error(_ problem: LessonProblem) -> LessonError {
                LessonError(file: reader.file, line: entry.line, problem: problem)
            }
            guard isName(name) else { throw error(.badRunName(name, longest: longestName)) }
            guard name != main else { throw error(.reservedRunName(name)) }
            guard let entries = entry.inner else {
                throw error(.badValue(key: name, value: entry.text, expected: .entries, nearest: nil))
            }
            let keys = try KeyReader(
                entries, known: RunPlan.keys, file: reader.file, place: .run(name), line: entry.line)
            runs.append(NamedRun(name: name, plan: try RunPlan(keys, role: .named(besides: picture))))
        }
        return runs
    }

    /// Lower-case letters, digits and hyphens.
    private static func isName(_ text: String) -> Bool {
        (1...longestName).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
