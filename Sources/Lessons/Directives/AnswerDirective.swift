internal import Narration

/// ```{answer}: the answer to the exercise before it; its body is text. The page folds it away or leaves it out.
struct AnswerDirective: TextDirective {
    static let name = "answer"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        guard page.answers != .leftOut else { return "" }
        var values: [String: Any] = [
            "id": page.uniqueID(Self.name), "words": page.words.all, "isFolded": page.answers == .folded,
            "text": try MarkdownHTML.html(of: text, on: &page),
        ]
        if let exercise = page.exerciseID { values["exercise"] = exercise }
        return Templates.render("answer", values)
    }
}
