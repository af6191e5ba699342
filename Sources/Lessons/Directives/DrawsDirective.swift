internal import Comparing
internal import KMeansTrace
internal import Narration

/// ```{draws}: how the start of a run was drawn at random, draw by draw. Options: `start`, the best run of the comparison
/// with this start instead of the run that is told; `seed`, beside it, the run with this seed instead of the best; `show`,
/// how many draws are drawn, 8 if not said.
struct DrawsDirective: OptionDirective {
    static let name = "draws"
    static let keys = ["start", "seed", "show"]
    /// The starts whose centroids are drawn one by one.
    private static let starts: [StartingStrategy] = [.kMeansPlusPlus, .greedyKMeansPlusPlus, .forgy]

    private let start: StartingStrategy?
    private let seed: PlannedSeed?
    private let show: Int
    private let line: Int

    init(_ options: KeyReader) throws(LessonError) {
        let name = try options.word("start", among: Self.starts.map { $0.name })
        start = Self.starts.first { $0.name == name }
        seed = try options.plannedSeed("seed")
        if seed != nil { _ = try options.require(start, for: "start") }
        show = try options.number("show", in: 1...24) ?? 8
        line = options.line
    }

    func html(on page: inout LessonContext) throws -> String {
        let words = page.words
        let (run, seeds) = try run(on: page)
        let trace = run.trace
        guard !trace.startsFromEveryColour else {
            return Templates.render("draws-nothing", ["text": words("drawsNothing", count: trace.clusters)])
        }
        guard !trace.draws.isEmpty else {
            throw LessonError(file: page.file, line: line, problem: .nothingDrawn(page.runName))
        }
        let id = page.uniqueID(Self.name)
        let draws = try DrawCards(run, count: show, words: words)
        let more = trace.draws.count - draws.cards.count
        var values: [String: Any] = [
            "id": id, "words": words.all, "draws": draws.cards,
            "legend": zip(HeatScale.colours, HeatScale.labels).map { ["colour": $0.hex, "label": $1] },
            "region": page.uniqueLabel(words("drawsScroll")),
            "caption": page.figureCaption(caption(of: trace, seeds: seeds, words), id: id),
        ]
        if more > 0 { values["more"] = words("drawsMore", count: more) }
        return Templates.render("draws", values.merging(headline(of: trace, draws.chances, words)) { own, _ in own })
    }

    /// The run whose draws are shown, and among how many seeds it was the best, where it was chosen for that.
    private func run(on page: LessonContext) throws -> (run: Run, seeds: Int?) {
        guard let start else { return (page.run, nil) }
        let own = page.run.trace.settings.seed
        if let seed { return (try page.runs.rerun(page.run, start: start, seed: seed.seed(from: own)), nil) }
        let comparison = try page.comparison
        let runs = comparison.runs(of: start)
        guard let best = runs.min(by: { $0.endInertia < $1.endInertia }) else {
            return (try page.runs.rerun(page.run, start: start, seed: own), nil)
        }
        return (try page.run(best, of: comparison), runs.count)
    }

    /// What one sees, in a sentence or two, and the colour of the part that the first is about.
    private func headline(of trace: Trace, _ chances: [DrawChance], _ words: Words) -> [String: String] {
        guard DrawCards.isByDistance(trace) else { return ["headline": words("drawsHeadlineForgy")] }
        let later = chances.dropFirst()
        guard let most = later.indices.max(by: { later[$0].gain < later[$1].gain }) else {
            return ["headline": words("drawsHeadlineOne")]
        }
        let (chance, numbers) = (chances[most], words.numbers)
        let values = [
            "draw": String(most + 1),
            "pixels": numbers.percent(Double(chance.pixels), of: Double(chance.pixelCount)),
            "mass": numbers.percent(Double(chance.mass), of: Double(chance.total)),
            "times": numbers.fixed(chance.gain, places: chance.gain < 9.95 ? 1 : 0),
        ]
        guard chance.isDoubled else { return ["headline": words("drawsHeadlineLittle", values)] }
        let isTried = trace.draws[most].candidates.count > 1
        var sentences = [words(isTried ? "drawsHeadlineTries" : "drawsHeadline", values)]
        let doubled = later.count { $0.isDoubled }
        let others = ["draws": numbers.grouped(Int64(later.count))]
        if later.count > 1 {
            sentences.append(
                doubled == later.count
                    ? words("drawsDoubledAll", others) : words("drawsDoubled", count: doubled, others))
        }
        return [
            "headline": sentences.joined(separator: " "),
            "headlineColour": trace.centroids[chance.cluster]?.rounded.hex ?? "",
        ]
    }

    private func caption(of trace: Trace, seeds: Int?, _ words: Words) -> String {
        let values = [
            "start": trace.settings.initialisation.name, "seed": String(trace.settings.seed.value),
            "clusters": String(trace.settings.clusters.value),
        ]
        let run = seeds.map { words("drawsBest", count: $0, values) } ?? words("drawsRun", values)
        let field = words(DrawCards.isByDistance(trace) ? "drawsField" : "drawsFieldForgy")
        return [run, field, words("drawsMarks")].joined(separator: " ")
    }
}
