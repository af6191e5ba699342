internal import Images
internal import KMeansTrace
internal import Narration

/// ```{picture}: a picture of the run. Option `show`: `original` (default), `result`, `pixels`, a few pixels magnified with
/// their numbers, `settling`, a map of when each pixel changed cluster for the last time, or `shuffled`, the pixels in an
/// order drawn at random with what K-means makes of them.
struct PictureDirective: OptionDirective {
    static let name = "picture"
    static let keys = ["show"]

    enum Subject: String, CaseIterable {
        case original, result, pixels, settling, shuffled
    }

    private let subject: Subject

    init(showing subject: Subject) { self.subject = subject }

    init(_ options: KeyReader) throws(LessonError) {
        let word = try options.word("show", among: Subject.allCases.map { $0.rawValue })
        subject = word.flatMap { Subject(rawValue: $0) } ?? .original
    }

    func html(on page: inout LessonContext) throws -> String {
        switch subject {
        case .pixels: return MagnifiedPixels.html(on: &page)
        case .settling: return try SettlingMap.html(on: &page)
        case .shuffled: return try ShuffledPicture.html(on: &page)
        case .result: return try figure(on: &page, uri: page.run.resultURI(), imageID: nil)
        case .original:
            let original = try page.takeOriginal()
            // Where the page has the original already, a small one reminds of it.
            let uri = try original.uri ?? page.run.paintedURI(step: 0, longestSide: 320)
            return try figure(on: &page, uri: uri, imageID: original.uri == nil ? nil : original.id)
        }
    }

    /// A figure with one picture.
    func figure(on page: inout LessonContext, uri: String, imageID: String?) throws -> String {
        let (run, words) = (page.run, page.words)
        let image = run.picture.image
        let isOriginal = subject != .result
        let caption =
            isOriginal
            ? words(
                run.picture.origin == .file ? "pictureOriginal" : "pictureOriginalDrawn",
                [
                    "name": run.picture.name, "size": words.size(width: image.width, height: image.height),
                    "colours": words.colours(run.trace.histogram.colours.count),
                ])
            : words("pictureResult", ["colours": words.colours(run.paletteSize)])
        let side = isOriginal && imageID == nil ? 320 : Run.shownSide
        let shown = ShownSize(image.reduced(longestSide: side))
        let id = page.uniqueID(Self.name)
        var values: [String: Any] = [
            "id": id, "uri": uri, "width": shown.width, "height": shown.height,
            "alt": isOriginal ? words.originalAlt(run) : words.resultAlt(run),
            "magnified": shown.isMagnified, "caption": page.figureCaption(caption, id: id),
        ]
        if let imageID { values["imageID"] = imageID }
        return Templates.render("picture", values)
    }
}
