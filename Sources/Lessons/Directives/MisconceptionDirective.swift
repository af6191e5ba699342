internal import Narration

/// ```{misconception}: what many believe, and what speaks against it; its body is text, whose first paragraph is the
/// claim.
struct MisconceptionDirective: TextDirective {
    static let name = "misconception"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    static func make(
        from body: String, file: String, line: Int, runs: [String]
    ) throws(LessonError) -> (directive: any Directive, run: String?) {
        let text = try LessonText(body, file: file, firstLine: line + 1, runs: runs, position: .insideDirective)
        guard case .paragraph = text.root.children.first?.kind, text.root.children.count > 1 else {
            throw LessonError(file: file, line: line, problem: .noRefutation)
        }
        return (Self(text), nil)
    }

    func html(on page: inout LessonContext) throws -> String {
        let blocks = text.root.children
        return Templates.render(
            "misconception",
            [
                "id": page.uniqueID(Self.name), "words": page.words.all,
                "claim": try MarkdownHTML.html(of: Array(blocks.prefix(1)), in: text, on: &page),
                "refutation": try MarkdownHTML.html(of: Array(blocks.dropFirst()), in: text, on: &page),
            ])
    }
}
