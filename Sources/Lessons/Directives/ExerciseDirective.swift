/// ```{exercise}: a question to the reader; its body is text.
struct ExerciseDirective: TextDirective {
    static let name = "exercise"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        let number = page.nextExercise()
        return Templates.render(
            "exercise",
            [
                "id": page.uniqueID("exercise-\(number)"),
                "title": page.words("exerciseTitle", ["number": "\(number)"]),
                "text": try MarkdownHTML.html(of: text, on: &page),
            ])
    }
}
