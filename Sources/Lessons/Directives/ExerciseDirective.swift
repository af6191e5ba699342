internal import Narration

/// ```{exercise}: a question to the reader; its body is text. On paper there is room to write below it.
struct ExerciseDirective: TextDirective {
    static let name = "exercise"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        let (number, id) = page.beginExercise()
        let title = page.words("exerciseTitle", ["number": "\(number)"])
        let isToBeWritten = page.answers != .open
        return Templates.render(
            "exercise",
            [
                "id": id, "words": page.words.all, "isFirst": number == 1 && isToBeWritten, "hasRoom": isToBeWritten,
                "heading": page.heading(
                    level: 3, title: HTMLEscaper.escape(title), plainTitle: title, id: id + "-title", place: id),
                "text": try MarkdownHTML.html(of: text, on: &page),
            ])
    }
}
