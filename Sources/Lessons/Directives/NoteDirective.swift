/// ```{note}: what the speaker wants to remember; its body is text, without directives. The page shows it while it is
/// presented, and only on demand.
struct NoteDirective: TextDirective {
    static let name = "note"
    // A figure would be counted and not seen.
    static let holdsDirectives = false

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        Templates.render("note", ["text": try MarkdownHTML.html(of: text, on: &page)])
    }
}
