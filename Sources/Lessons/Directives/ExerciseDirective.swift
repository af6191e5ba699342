/// ```{exercise}: a question to the reader; its body is text.
struct ExerciseDirective: TextDirective {
    static let name = "exercise"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        let number = page.nextExercise()
        let id = page.uniqueID("exercise-\(number)")
        let title = page.words("exerciseTitle", ["number": "\(number)"])
        return Templates.render(
            "exercise",
            [
                "id": id,
                "heading": page.heading(
                    level: 3, title: HTMLEscaper.escape(title), plainTitle: title, id: id + "-title", place: id),
                "text": try MarkdownHTML.html(of: text, on: &page),
            ])
    }
}
