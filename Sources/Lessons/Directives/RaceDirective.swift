internal import Comparing
internal import Images
internal import KMeansTrace
internal import Narration

/// ```{race}: some of the compared runs side by side, moved by one step cursor, with their staircases on one axis. Option
/// `runs`: two to six names such as `first` and `k-means++-3`; without it the comparison chooses.
///
/// On paper and without script a chart of the whole race takes its place; a table with small pictures always stands below.
struct RaceDirective: OptionDirective {
    static let name = "race"
    static let keys = ["runs"]
    /// The longest side of a picture in the table.
    private static let side = 112

    private let names: [YAMLItem]?

    init(_ options: KeyReader) throws(LessonError) {
        let expected = LessonProblem.Expectation.comparedRuns(RaceChoice.counts)
        names = try options.items("runs", expected, limit: RaceChoice.counts.upperBound)
        guard let names else { return }
        let texts = names.map { $0.text }
        for (index, item) in names.enumerated()
        where names.count < RaceChoice.counts.lowerBound || texts[..<index].contains(item.text) {
            throw options.bad(item, of: "runs", expected)
        }
    }

    func html(on page: inout LessonContext) throws -> String {
        let (words, ends) = (page.words, try page.endSolutions)
        let comparison = ends.comparison
        let (compared, caption) = try runners(of: comparison, on: page)
        let runs = try compared.map { one in
            let run = try page.run(one, of: comparison)
            return (
                name: words.raceName(of: one), run: run,
                places: ends.order(of: one)?.places ?? Array(0..<run.trace.clusters)
            )
        }
        let original = try page.takeOriginal()
        var html = ""
        if let uri = original.uri {
            html = try PictureDirective(showing: .original).figure(on: &page, uri: uri, imageID: original.id)
        }
        let errors = runs.map { (name: $0.name, errors: $0.run.trace.errors) }
        let scale = ErrorScale(errors.map { $0.errors }, numbers: words.numbers)
        let chart = RaceChart(errors, scale: scale, numbers: words.numbers)
        let id = page.uniqueID(Self.name)
        return html
            + Templates.render(
                Self.name,
                [
                    "id": id, "words": words.all, "original": original.id,
                    "data": try JSON.forScript(RaceData(runs, scale: scale, words: words)), "chart": chart.values,
                    "axis": words(scale.isFiner ? "raceAxisFiner" : "raceAxis"),
                    "axisSoFar": words(scale.isFiner ? "raceAxisSoFarFiner" : "raceAxisSoFar"),
                    "description": runs.map { description(of: $0.run, name: $0.name, words) }.joined(separator: " "),
                    "caption": page.figureCaption(caption, id: id), "region": page.uniqueLabel(words("raceScroll")),
                    "stillLabel": page.uniqueLabel(words("raceTitle")),
                    "runs": try zip(compared, runs).enumerated().map { index, pair in
                        try row(index, pair.0, pair.1.run, name: pair.1.name, words)
                    },
                ])
    }

    /// The runs of the race, and what the caption says of them.
    private func runners(
        of comparison: Comparison, on page: LessonContext
    ) throws -> (runs: [ComparedRun], caption: String) {
        let words = page.words
        let all = words.numbers.grouped(Int64(comparison.runs.count))
        guard let names else {
            let choice = RaceChoice(comparison).runners
            let reasons = choice.map { runner in
                words(
                    "raceWhy",
                    [
                        "name": words.raceName(of: runner.run),
                        "reasons": words.list(runner.reasons.map { words.reason($0, in: comparison) }),
                    ])
            }
            let about = ["all": all, "reasons": reasons.joined(separator: "; ")]
            return (choice.map { $0.run }, words("raceChosen", count: choice.count, about))
        }
        var runs: [ComparedRun] = []
        for item in names {
            let known = comparison.runs.map { $0.name }
            guard let index = known.firstIndex(of: item.text) else {
                let nearest = NearestName.of(item.text, among: known)
                throw LessonError(file: page.file, line: item.line, problem: .unknownRun(item.text, nearest: nearest))
            }
            runs.append(comparison.runs[index])
        }
        return (runs, words("racePicked", ["count": String(runs.count), "all": all]))
    }

    private func description(of run: Run, name: String, _ words: Words) -> String {
        let errors = run.trace.errors
        return words(
            "raceDescription",
            [
                "name": name, "first": words.numbers.fixed(errors.first ?? 0, places: 1),
                "last": words.numbers.fixed(errors.last ?? 0, places: 1),
                "iterations": words.iterations(run.trace.iterations),
            ])
    }

    private func row(
        _ index: Int, _ compared: ComparedRun, _ run: Run, name: String, _ words: Words
    ) throws -> [String: Any] {
        let numbers = words.numbers
        let (errors, last) = (run.trace.errors, run.trace.steps.count - 1)
        let shown = ShownSize(run.picture.image.reduced(longestSide: Self.side))
        let moments = [("raceStartPicture", 1), ("raceFirstPicture", min(2, last)), ("raceEndPicture", last)]
        return [
            "index": index, "name": name, "start": compared.strategy.name,
            "seed": compared.seed.map { String($0.value) } ?? words("none"),
            "pictures": try moments.map { moment, step in
                [
                    "uri": try run.paintedURI(step: step, longestSide: Self.side), "width": shown.width,
                    "height": shown.height, "magnified": shown.isMagnified, "alt": words(moment, ["name": name]),
                ] as [String: Any]
            },
            "first": numbers.fixed(errors.first ?? 0, places: 1), "last": numbers.fixed(errors.last ?? 0, places: 1),
            "iterations": words.iterations(of: compared),
            "cubeLabel": words("raceCube", ["name": name]), "pictureLabel": words("racePicture", ["name": name]),
            "turns": index == 0,
        ]
    }
}

extension Trace {
    /// The average colour error after each step from the first assign on.
    fileprivate var errors: [Double] { steps.compactMap { averageColourError(at: $0.index) } }
}

extension Words {
    /// A run in the fewest words: `forgy 12`, `maximin`.
    fileprivate func raceName(of run: ComparedRun) -> String {
        run.seed.map { "\(run.strategy.name) \($0.value)" } ?? run.strategy.name
    }

    /// What speaks for a run.
    fileprivate func reason(_ reason: RaceChoice.Reason, in comparison: Comparison) -> String {
        switch reason {
        case .best: self("raceBest")
        case .worst: self("raceWorst")
        case .median(let strategy):
            self("raceMedian", count: comparison.runs(of: strategy).count, ["start": strategy.name])
        case .only(let strategy): self("raceOnly", ["start": strategy.name])
        case .fastest: self("raceFastest")
        case .slowest: self("raceSlowest")
        case .fastestOfRest: self("raceFastestOfRest")
        case .slowestOfRest: self("raceSlowestOfRest")
        case .further: self("raceFurther")
        }
    }
}
