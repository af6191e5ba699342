internal import Narration

/// The role {value}`NAME`, perhaps followed by `of RUN` and by `as FORMAT`: a value of a run or of the starts compared on
/// its picture, or a sentence computed from them.
struct ValueRole: Sendable {
    private enum Source: Sendable {
        case value(RunValue)
        case sentence(RunSentence)
        case compared(ComparisonValue)
    }

    private let source: Source
    /// The run it is read off; nil where the lesson does not say.
    private let run: String?
    private let format: Quantity.Format?

    /// Everything that can be quoted.
    static var names: [String] {
        RunValue.all.map { $0.name } + RunSentence.all.map { $0.name } + ComparisonValue.all.map { $0.name }
    }

    /// Reads a role's argument. Whether its value takes the format is known only where it is written.
    ///
    /// - Parameter runs: the names of the lesson's runs.
    init(_ argument: String, file: String, line: Int, runs: [String] = [NamedRun.main]) throws(LessonError) {
        var words = argument.split(separator: " ").map(String.init)
        let name = words.first ?? ""
        if let value = RunValue.named(name) {
            source = .value(value)
        } else if let sentence = RunSentence.named(name) {
            source = .sentence(sentence)
        } else if let value = ComparisonValue.named(name) {
            source = .compared(value)
        } else {
            let nearest = NearestName.of(name, among: Self.names)
            throw LessonError(file: file, line: line, problem: .unknownValue(name, nearest: nearest))
        }
        run = try Self.takeRun(from: &words, file: file, line: line, runs: runs)
        guard words.count > 1 else {
            format = nil
            return
        }
        guard words.count == 3, words[1] == "as" else {
            let problem = LessonProblem.wordsBehindValue(words.dropFirst().joined(separator: " "), of: name)
            throw LessonError(file: file, line: line, problem: problem)
        }
        guard let format = Quantity.Format(rawValue: words[2]) else {
            let isSentence = if case .sentence = source { true } else { false }
            let known = isSentence ? [] : Quantity.Format.allCases.map { $0.rawValue }
            throw LessonError(file: file, line: line, problem: .unknownFormat(words[2], of: name, known: known))
        }
        self.format = format
    }

    /// Takes `of RUN` out of the words behind the name.
    private static func takeRun(
        from words: inout [String], file: String, line: Int, runs: [String]
    ) throws(LessonError) -> String? {
        guard words.count > 1, words[1] == "of" else { return nil }
        let run = words.count > 2 ? words[2] : ""
        guard runs.contains(run) else {
            let nearest = NearestName.of(run, among: runs)
            throw LessonError(file: file, line: line, problem: .unknownRun(run, nearest: nearest))
        }
        words.removeSubrange(1...2)
        return run
    }

    /// The value as its reader sees it.
    ///
    /// - Throws: A `LessonError` where it cannot be written so, or whatever computing its run throws.
    func text(on page: LessonContext, line: Int) throws -> String {
        let (run, words) = (try run.map { try page.runs.run(named: $0) } ?? page.run, page.words)
        let (name, quantity): (String, Quantity) =
            switch source {
            case .value(let value): (value.name, value.read(run))
            case .sentence(let sentence): (sentence.name, .text(sentence.tell(run, words)))
            case .compared(let value): (value.name, value.read(run, try page.runs.endSolutions(on: run), words))
            }
        guard let text = quantity.written(as: format, in: words) else {
            let problem = LessonProblem.unknownFormat(
                format?.rawValue ?? "", of: name, known: quantity.formats.map { $0.rawValue })
            throw LessonError(file: page.file, line: line, problem: problem)
        }
        return text
    }
}
