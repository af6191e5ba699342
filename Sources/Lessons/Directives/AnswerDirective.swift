/// ```{answer}: the answer to the exercise before it, folded away; its body is text.
struct AnswerDirective: TextDirective {
    static let name = "answer"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        Templates.render(
            "answer",
            [
                "id": page.uniqueID(Self.name), "words": page.words.all,
                "text": try MarkdownHTML.html(of: text, on: &page),
            ])
    }
}
