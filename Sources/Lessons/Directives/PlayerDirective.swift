internal import Images
internal import Narration

/// ```{player}: the step player, with all it needs to paint every step itself. No options.
struct PlayerDirective: OptionDirective {
    static let name = "player"

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let run = page.run
        guard let id = page.takePlayer() else {
            throw LessonError(file: page.file, line: nil, problem: .repeatedDirective(Self.name))
        }
        let original = try page.takeOriginal()
        var html = ""
        if let uri = original.uri {
            html = try PictureDirective(showing: .original).figure(on: &page, uri: uri, imageID: original.id)
        }
        let (shown, image) = (run.shownOriginal, run.picture.image)
        var values: [String: Any] = [
            "id": id, "followLabel": page.uniqueLabel(page.words("followTable")), "original": original.id,
            "words": page.words.all,
            "data": try JSON.forScript(PlayerData(run, words: page.words)),
        ]
        if shown.width != image.width || shown.height != image.height {
            values["shown"] = page.words(
                "shown",
                [
                    "shownWidth": page.words.numbers.grouped(Int64(shown.width)),
                    "shownHeight": page.words.numbers.grouped(Int64(shown.height)),
                    "width": page.words.numbers.grouped(Int64(image.width)),
                    "height": page.words.numbers.grouped(Int64(image.height)),
                ])
        }
        return html + Templates.render("player", values)
    }
}
