/// ```{by-hand}: a small run with all its arithmetic written out.
struct ByHandDirective: OptionDirective {
    static let name = "by-hand"

    private let line: Int

    init(_ options: KeyReader) throws(LessonError) { line = options.line }

    func html(on page: inout LessonContext) throws -> String {
        let run = try HandRun.of(page.run, file: page.file, line: line)
        let sheet = HandPage(run, words: page.words)
        let id = page.uniqueID(Self.name)
        let original = [
            "id": id, "picture": sheet.original, "caption": page.figureCaption(sheet.caption, id: id),
        ]
        let steps = sheet.steps.enumerated().map { index, values -> [String: Any] in
            let place = page.uniqueID("\(id)-step-\(index)")
            let title = values["title"] as? String ?? ""
            let heading = page.heading(
                level: 3, title: HTMLEscaper.escape(title), plainTitle: title, id: place + "-title", place: place)
            return values.merging(["id": place, "heading": heading]) { own, _ in own }
        }
        return Templates.render("by-hand", ["original": original, "steps": steps])
    }
}

extension HandRun {
    /// A run written out; a lesson's mistake where it is too large for that.
    static func of(_ run: Run, file: String, line: Int?) throws(LessonError) -> HandRun {
        do {
            return try HandRun(run)
        } catch {
            let problem = LessonProblem.notByHand(error.thing, count: error.count, limit: error.limit)
            throw LessonError(file: file, line: line, problem: problem)
        }
    }
}
