internal import Images
internal import KMeansTrace
internal import Narration

/// ```{provenance}: what it takes to make the page again, and whose the picture is. No options.
struct ProvenanceDirective: OptionDirective {
    static let name = "provenance"
    static let showsRun = false

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (run, words) = (page.run, page.words)
        let settings = run.trace.settings
        var facts: [[String: Any]] = []
        func add(_ key: String, _ text: String, isCode: Bool = false) {
            facts.append(["name": words(key), "text": text, "isCode": isCode])
        }
        add("provenancePicture", picture(run, words))
        if !run.picture.decoded.notes.isEmpty {
            add("provenanceNotes", run.picture.decoded.notes.map { words.note($0) }.joined(separator: " "))
        }
        let isDrawn = run.picture.origin != .file
        add(isDrawn ? "provenanceHashDrawn" : "provenanceHash", run.picture.sha256, isCode: true)
        add("provenanceClusters", clusters(run, words))
        add("provenanceStart", settings.initialisation.name)
        let seed = String(settings.seed.value)
        add("provenanceSeed", run.trace.isStartRandom ? seed : words("provenanceSeedUnused", ["seed": seed]))
        add("provenanceLimit", words.numbers.grouped(Int64(settings.limit.value)))
        add("provenanceEmpty", settings.emptyClusters.name)
        add("provenanceOutcome", outcome(run, words))
        add("provenanceCommand", page.provenance.commandLine, isCode: true)
        add("provenanceProgram", page.provenance.generator)
        var values: [String: Any] = ["id": page.uniqueID(Self.name), "words": words.all, "facts": facts]
        if let credit = page.provenance.credit {
            let text = try LessonText(credit, file: page.file, firstLine: page.creditLine, runs: page.runs.names)
            values["credit"] = try MarkdownHTML.html(of: text, on: &page)
        }
        return Templates.render("provenance", values)
    }

    private func picture(_ run: Run, _ words: Words) -> String {
        let image = run.picture.image
        let size = words.size(width: image.width, height: image.height)
        if run.picture.origin != .file { return words("provenancePictureDrawn", ["size": size]) }
        return words(
            "provenancePictureText",
            [
                "name": run.picture.name, "format": run.picture.decoded.format.rawValue, "size": size,
                "bytes": words("bytes", count: run.picture.byteCount),
            ])
    }

    private func outcome(_ run: Run, _ words: Words) -> String {
        let (trace, iterations) = (run.trace, words.iterations(run.trace.iterations))
        guard trace.outcome == .converged else { return words("provenanceReached", ["iterations": iterations]) }
        return run.endsWithClosingAssign
            ? words("provenanceClosing", ["iterations": iterations])
            : words("provenanceConverged", ["iterations": words.numbers.grouped(Int64(trace.iterations))])
    }

    private func clusters(_ run: Run, _ words: Words) -> String {
        let asked = String(run.trace.settings.clusters.value)
        let used = String(run.usedClusters)
        return asked == used ? asked : words("provenanceFewer", ["asked": asked, "used": used])
    }
}
