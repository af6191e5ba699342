internal import Images
internal import KMeansTrace
internal import Narration

/// ```{runs}: runs on one picture side by side, and how far apart they end. Option `runs`: a list of their names; if it is
/// not said, the page's own and all others on its picture.
struct RunsDirective: OptionDirective {
    static let name = "runs"
    static let keys = ["runs"]
    static let showsRun = false

    private let names: [String]?
    private let line: Int

    init(_ options: KeyReader) throws(LessonError) {
        names = try options.runNames("runs")
        line = options.line(of: "runs")
    }

    func html(on page: inout LessonContext) throws -> String {
        let words = page.words
        let comparison = RunComparison(runs: try runs(on: page))
        let first = comparison.runs.first.map { PaletteRow.sorted($0.run) } ?? []
        let rows = try comparison.runs.map { name, run in
            try row(name, run, in: comparison, palette: PaletteRow.matched(PaletteRow.sorted(run), to: first), words)
        }
        let isPlane = comparison.runs.contains { $0.run.picture.origin == .points }
        let caption = [words(isPlane ? "runsTablePlane" : "runsTable"), comparison.sentence(words)].compactMap { $0 }
            .joined(separator: " ")
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "runs",
            [
                "id": id, "region": page.uniqueLabel(words("runsScroll")), "words": words.all, "rows": rows,
                "isPlane": isPlane,
                "caption": page.tableCaption(caption, id: id),
            ])
    }

    private func runs(on page: LessonContext) throws -> [(name: String, run: Run)] {
        let runs = try (names ?? page.runs.namesOnMainPicture).map { (name: $0, run: try page.runs.run(named: $0)) }
        if let first = runs.first,
            let other = runs.first(where: { $0.run.picture.sha256 != first.run.picture.sha256 })
        {
            throw LessonError(
                file: page.file, line: line, problem: .runsOnDifferentPictures(first.name, other.name))
        }
        return runs
    }

    private func row(
        _ name: String, _ run: Run, in comparison: RunComparison, palette: [Colour?], _ words: Words
    ) throws -> [String: Any] {
        let shown = ShownSize(run.picture.image.reduced(longestSide: 192))
        let iterations = words.numbers.grouped(Int64(run.trace.iterations))
        let isAlone = comparison.runs.count == 1
        let above = comparison.isLowest(run) ? words("runsLowest") : comparison.distance(of: run, words)
        var values: [String: Any] = [
            "name": name == NamedRun.main ? words("runsMain") : name, "start": start(of: run, in: comparison, words),
            "uri": try run.resultURI(longestSide: 192), "width": shown.width, "height": shown.height,
            "magnified": shown.isMagnified, "alt": words("kAlt", ["colours": words.colours(run.paletteSize)]),
            "swatches": palette.map { colour in colour.map { ["hex": $0.hex] } ?? [:] },
            "paletteLabel": paletteLabel(of: run, words),
            "iterations": run.trace.outcome == .converged
                ? iterations : words("kLimit", ["number": iterations]),
            "inertia": words.numbers.large(run.trace.inertia),
            "error": words.numbers.fixed(run.result.meanSquaredError.squareRoot(), places: 1),
            "palette": words.numbers.kilo(Int64(run.result.bytes.palettePNG)),
            "above": isAlone ? words("none") : above ?? words("none"),
        ]
        // Points of a plane have places instead of colours.
        if run.picture.origin == .points { values["centroids"] = places(of: run, words) }
        return values
    }

    /// The final centroids of a run on points: `1 (3, 5), 2 (7, 6)`.
    private func places(of run: Run, _ words: Words) -> String {
        run.trace.centroids.enumerated().map { cluster, centroid in
            let place = centroid.map { centroid in
                [centroid.red, centroid.green].map { HandNumber($0).text(words.numbers) }
            }
            return "\(cluster + 1) (\(place.map { words.numbers.list($0) } ?? words("none")))"
        }.joined(separator: " · ")
    }

    /// The start's name, the seed where something was drawn, and K where the runs differ in it.
    private func start(of run: Run, in comparison: RunComparison, _ words: Words) -> String {
        let (start, clusters) = (words.start(of: run.trace), run.trace.settings.clusters)
        let isOne = comparison.runs.allSatisfy { $0.run.trace.settings.clusters == clusters }
        return isOne ? start : start + ", K = \(clusters.value)"
    }

    /// The palette in words: the colours themselves where they are few.
    private func paletteLabel(of run: Run, _ words: Words) -> String {
        let colours = PaletteRow.sorted(run)
        return colours.count <= 16 ? colours.map { $0.hex }.joined(separator: ", ") : words.colours(run.paletteSize)
    }
}

extension Words {
    /// How a run started: `forgy, seed 12`, `maximin`, `given centroids`; the seed only where something was drawn.
    func start(of trace: Trace) -> String {
        let name =
            switch trace.settings.initialisation {
            case .strategy(let strategy, _): strategy.name
            case .given: self("runsGiven")
            }
        guard trace.isStartRandom else { return name }
        return name + ", " + self("runsSeed", ["seed": String(trace.settings.seed.value)])
    }
}
