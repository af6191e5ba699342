/// The role {value}`NAME` or {value}`NAME as FORMAT`: a value of the run, or a sentence computed from it.
struct ValueRole: Sendable {
    private enum Source: Sendable {
        case value(RunValue)
        case sentence(RunSentence)
    }

    private let source: Source
    private let format: Quantity.Format?

    /// Everything that can be quoted.
    static var names: [String] { RunValue.all.map { $0.name } + RunSentence.all.map { $0.name } }

    /// Reads a role's argument. Whether its value takes the format is known only where it is written.
    init(_ argument: String, file: String, line: Int) throws(LessonError) {
        let words = argument.split(separator: " ").map(String.init)
        let name = words.first ?? ""
        if let value = RunValue.named(name) {
            source = .value(value)
        } else if let sentence = RunSentence.named(name) {
            source = .sentence(sentence)
        } else {
            let nearest = NearestName.of(name, among: Self.names)
            throw LessonError(file: file, line: line, problem: .unknownValue(name, nearest: nearest))
        }
        guard words.count > 1 else {
            format = nil
            return
        }
        let wanted = words.dropFirst(2).joined(separator: " ")
        guard words[1] == "as", let format = Quantity.Format(rawValue: wanted) else {
            let known = Quantity.Format.allCases.map { $0.rawValue }
            let problem = LessonProblem.unknownFormat(wanted.isEmpty ? words[1] : wanted, of: name, known: known)
            throw LessonError(file: file, line: line, problem: problem)
        }
        self.format = format
    }

    /// The value of a run as its reader sees it.
    func text(of run: Run, file: String, line: Int) throws(LessonError) -> String {
        let (name, quantity): (String, Quantity) =
            switch source {
            case .value(let value): (value.name, value.read(run))
            case .sentence(let sentence): (sentence.name, .text(sentence.tell(run)))
            }
        guard let text = quantity.written(as: format) else {
            let problem = LessonProblem.unknownFormat(
                format?.rawValue ?? "", of: name, known: quantity.formats.map { $0.rawValue })
            throw LessonError(file: file, line: line, problem: problem)
        }
        return text
    }
}
