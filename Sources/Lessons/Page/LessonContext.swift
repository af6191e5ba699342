internal import KMeansTrace
internal import Narration

/// What a directive has at hand while the page is written: the run, the words, and what the page holds already.
struct LessonContext {
    /// The run the lesson tells.
    let run: Run
    /// The page's own words.
    let words: Words
    /// The film strip's frames.
    let frames: FrameSource
    /// Where the page comes from.
    let provenance: Provenance
    /// The lesson's file, for errors.
    let file: String
    /// The line of the picture's credit in that file.
    let creditLine: Int
    /// The `id` of the original's `img`, once the page has it; it stands there once.
    private(set) var originalID: String?

    private let rerun: (Settings) throws -> Run
    /// Names the page's script and templates give away themselves.
    private static let reservedIDs: Set<String> = ["lesson", "original", "player"]
    private var ids: Set<String> = ["lesson"]
    private var links: [(anchor: String, line: Int)] = []
    private var figures = 0
    private var tables = 0
    private var exercises = 0

    init(
        run: Run, words: Words, frames: FrameSource, provenance: Provenance, file: String, creditLine: Int,
        rerun: @escaping (Settings) throws -> Run
    ) {
        self.creditLine = creditLine
        self.run = run
        self.words = words
        self.frames = frames
        self.provenance = provenance
        self.file = file
        self.rerun = rerun
    }

    /// The run with another K, other settings alike; with the page's own K, its own run, whatever it started from. It is computed anew each time: runs on a large picture are too big
    /// to be kept.
    func run(clusters: ClusterCount) throws -> Run {
        if clusters == run.trace.settings.clusters { return run }
        return try rerun(run.settings(clusters: clusters))
    }

    /// An `id` that nothing on the page has yet: the wanted one, or that with a number.
    mutating func uniqueID(_ wanted: String) -> String {
        var id = wanted
        var number = 2
        while Self.reservedIDs.contains(id) || !ids.insert(id).inserted {
            id = "\(wanted)-\(number)"
            number += 1
        }
        return id
    }

    /// Gives a reserved name away; nil where it is gone.
    mutating func claim(_ id: String) -> String? { ids.insert(id).inserted ? id : nil }

    /// Notes a link, to be checked when the page is whole.
    mutating func noteLink(to target: String, line: Int) {
        if target.hasPrefix("#") { links.append((String(target.dropFirst()), line)) }
    }

    /// Refuses links to places that the page turned out not to have.
    func checkLinks() throws(LessonError) {
        for link in links where !ids.contains(link.anchor) {
            let nearest = NearestName.of(link.anchor, among: ids.sorted())
            throw LessonError(file: file, line: link.line, problem: .unknownAnchor(link.anchor, nearest: nearest))
        }
    }

    /// The number of the next exercise, from 1.
    mutating func nextExercise() -> Int {
        exercises += 1
        return exercises
    }

    /// A figure's caption with the next number, as HTML: "Figure 3. ...", of which "Figure 3" leads to itself.
    mutating func figureCaption(_ text: String, id: String) -> String {
        figures += 1
        return Self.caption(words("figureLabel", ["number": String(figures)]), text, id: id)
    }

    /// A table's caption with the next number, as HTML: "Table 3. ...", of which "Table 3" leads to itself.
    mutating func tableCaption(_ text: String, id: String) -> String {
        tables += 1
        return Self.caption(words("tableLabel", ["number": String(tables)]), text, id: id)
    }

    private static func caption(_ label: String, _ text: String, id: String) -> String {
        Templates.render("caption", ["id": id, "label": label, "text": text])
    }

    /// A heading, as HTML, with a link to itself behind it.
    ///
    /// The link stands beside the heading, not in it, so that the heading is called by its own words alone.
    ///
    /// - Parameters:
    ///   - level: 2 to 6.
    ///   - title: Its words, as HTML.
    ///   - plainTitle: Its words alone.
    ///   - id: The heading's own `id`.
    ///   - place: The `id` of what the link leads to, where that is not the heading itself.
    func heading(level: Int, title: String, plainTitle: String, id: String, place: String? = nil) -> String {
        Templates.render(
            "heading",
            [
                "level": level, "id": id, "title": title, "place": place ?? id,
                "label": words("permalink", ["title": plainTitle]),
            ])
    }

    /// Takes the original into the page: its `id`, and its data where it is not there yet.
    mutating func takeOriginal() throws -> (id: String, uri: String?) {
        if let originalID { return (originalID, nil) }
        originalID = claim("original")
        return ("original", try run.shownOriginalURI())
    }
}
