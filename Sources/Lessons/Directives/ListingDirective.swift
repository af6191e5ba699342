internal import Narration

/// ```{listing}: a program that the reader can run. Option `name`: `lab`, the lab's compression in Python, started from
/// this run's centroids.
struct ListingDirective: OptionDirective {
    static let name = "listing"
    static let keys = ["name"]

    private let listing: String
    private let line: Int

    init(_ options: KeyReader) throws(LessonError) {
        listing = try options.require(options.word("name", among: ["lab"]), for: "name")
        line = options.line
    }

    func html(on page: inout LessonContext) throws -> String {
        let run = page.run
        guard run.picture.origin == .file else {
            throw LessonError(file: page.file, line: line, problem: .needsPictureFile(Self.name))
        }
        let id = page.uniqueID("listing-" + listing)
        return Templates.render(
            "listing",
            [
                "id": id, "name": listing, "words": page.words.all,
                "code": LabListing.code(for: run), "output": LabListing.output(of: run),
                "outputTitle": page.words(run.isCertainInPython ? "listingOutput" : "listingOutputLike"),
                "caption": page.figureCaption(page.words("listingCaption", ["name": run.picture.name]), id: id),
            ])
    }
}
