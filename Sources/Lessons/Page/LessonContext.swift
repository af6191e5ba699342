internal import Comparing
internal import KMeansTrace
internal import Narration

/// What a directive has at hand while the page is written: the run, the words, and what the page holds already.
struct LessonContext {
    /// The run that is told: the page's own, or the one that a directive names.
    private(set) var run: Run
    /// What the lesson calls it.
    private(set) var runName = NamedRun.main
    /// All runs of the page.
    let runs: LessonRuns
    /// The page's own words.
    let words: Words
    /// Where the page comes from.
    let provenance: Provenance
    /// The lesson's file, for errors.
    let file: String
    /// The line of the picture's credit in that file.
    let creditLine: Int
    /// How answers stand on this page.
    let answers: Answers
    /// The `id` of the exercise that an answer here belongs to; nil before the first.
    private(set) var exerciseID: String?

    /// How answers stand on a page.
    enum Answers: Sendable {
        /// Behind a word that unfolds them.
        case folded
        /// Not at all.
        case leftOut
        /// Plainly, on a page that is an excerpt: it has the exercises and answers of a lesson and nothing else.
        case open
    }

    /// The film strip of the page's own run.
    private let mainFrames: FrameSource
    /// The `id` of each original's `img` that the page has, by the picture's SHA-256; it stands there once.
    private var originalIDs: [String: String] = [:]
    /// The names of the runs that have a player.
    private var players: Set<String> = []
    /// Names the page's script and templates give away themselves.
    private static let reservedIDs: Set<String> = ["lesson", "original", "player"]
    private var ids: Set<String> = ["lesson"]
    /// How often each name of a region stands on the page.
    private var labels: [String: Int] = [:]
    private var links: [(anchor: String, line: Int)] = []
    private var figures = 0
    private var tables = 0
    private var exercises = 0

    init(
        runs: LessonRuns, words: Words, frames: FrameSource, provenance: Provenance, file: String, creditLine: Int,
        answers: Answers
    ) {
        self.creditLine = creditLine
        self.answers = answers
        self.runs = runs
        run = runs.main
        self.words = words
        mainFrames = frames
        self.provenance = provenance
        self.file = file
    }

    /// The run with another K, other settings alike; with its own K, the run itself, whatever it started from.
    func run(clusters: ClusterCount) throws -> Run {
        if clusters == run.trace.settings.clusters { return run }
        return try runs.rerun(run, clusters: clusters)
    }

    /// Many starts on the picture of the run that is told, with its K.
    var comparison: Comparison {
        get throws { try runs.comparison(on: run) }
    }

    /// Where its runs end.
    var endSolutions: EndSolutions {
        get throws { try runs.endSolutions(on: run) }
    }

    /// One run of that comparison again, with every step.
    func run(_ compared: ComparedRun, of comparison: Comparison) throws -> Run {
        try runs.run(compared, of: comparison, on: run)
    }

    /// Whether the page's own run is told, the one whose files stand beside the page.
    var tellsMain: Bool { runName == NamedRun.main }

    /// The film strip's frames.
    var frames: FrameSource {
        get throws { tellsMain ? mainFrames : try runs.frames(of: run, in: words) }
    }

    /// Lets something be told of a named run; without a name, of the run that is told anyway.
    mutating func telling<Result>(
        of name: String?, _ tell: (inout LessonContext) throws -> Result
    ) throws -> Result {
        guard let name else { return try tell(&self) }
        let before = (run, runName)
        (run, runName) = (try runs.run(named: name), name)
        defer { (run, runName) = before }
        return try tell(&self)
    }

    /// Lets something be told of the best run with another K, of those that the lesson compares on this picture.
    mutating func telling<Result>(
        clusters: ClusterCount, _ tell: (inout LessonContext) throws -> Result
    ) throws -> Result {
        let before = (run, runName)
        let comparison = try runs.comparison(on: run, clusters: clusters)
        (run, runName) = (try self.run(comparison.best, of: comparison), "\(runName)-k\(clusters.value)")
        defer { (run, runName) = before }
        return try tell(&self)
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

    /// The name of a region that can be jumped to: the wanted one, from the second time on with a number behind it.
    mutating func uniqueLabel(_ wanted: String) -> String {
        labels[wanted, default: 0] += 1
        let number = labels[wanted] ?? 1
        return number == 1 ? wanted : "\(wanted) (\(number))"
    }

    /// Gives a reserved name away; nil where it is gone.
    mutating func claim(_ id: String) -> String? { ids.insert(id).inserted ? id : nil }

    /// Notes a link, to be checked when the page is whole.
    ///
    /// - Returns: Whether it can stand: an excerpt lacks the lesson's places.
    mutating func noteLink(to target: String, line: Int) -> Bool {
        guard target.hasPrefix("#") else { return true }
        guard answers != .open else { return false }
        links.append((String(target.dropFirst()), line))
        return true
    }

    /// Refuses links to places that the page turned out not to have.
    func checkLinks() throws(LessonError) {
        for link in links where !ids.contains(link.anchor) {
            let nearest = NearestName.of(link.anchor, among: ids.sorted())
            throw LessonError(file: file, line: link.line, problem: .unknownAnchor(link.anchor, nearest: nearest))
        }
    }

    /// Begins the next exercise: its number, from 1, and its `id`.
    mutating func beginExercise() -> (number: Int, id: String) {
        exercises += 1
        let id = uniqueID("exercise-\(exercises)")
        exerciseID = id
        return (exercises, id)
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

    /// Takes the run's original into the page: its `id`, and its data where it is not there yet.
    mutating func takeOriginal() throws -> (id: String, uri: String?) {
        let picture = run.picture.sha256
        if let id = originalIDs[picture] { return (id, nil) }
        let isMain = picture == runs.main.picture.sha256
        let id = isMain ? claim("original") : nil
        let taken = id ?? uniqueID("original-" + runName)
        originalIDs[picture] = taken
        return (taken, try run.shownOriginalURI())
    }

    /// The `id` of the run's player; nil where the page has it already.
    mutating func takePlayer() -> String? {
        guard players.insert(runName).inserted else { return nil }
        return tellsMain ? claim("player") : uniqueID("player-" + runName)
    }
}
