internal import Images
internal import KMeansTrace
internal import Narration

/// ```{slider}: original and result with a line between. No options.
struct SliderDirective: OptionDirective {
    static let name = "slider"

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (run, words) = (page.run, page.words)
        let original = try page.takeOriginal()
        let shown = ShownSize(run.shownOriginal)
        let before = words.colours(run.trace.histogram.colours.count)
        let after = words.colours(run.paletteSize)
        var values: [String: Any] = [
            "id": page.uniqueID(Self.name), "originalID": original.id, "width": shown.width, "height": shown.height,
            "resultURI": try run.resultURI(), "originalLabel": words("originalLabel", ["colours": before]),
            "resultLabel": words("resultLabel", ["colours": after]), "words": words.all,
            "originalAlt": words.originalAlt(run), "resultAlt": words.resultAlt(run),
        ]
        values["magnified"] = shown.isMagnified
        if let uri = original.uri { values["originalURI"] = uri }
        return Templates.render("slider", values)
    }
}
