internal import Comparing
internal import KMeansTrace
internal import Narration

/// ```{strips}: the ends of the compared runs, a dot a run; and below them start against end, a line a run. Option `starts`:
/// those that are shown, all if it is not said.
struct StripsDirective: OptionDirective {
    static let name = "strips"
    static let keys = ["starts"]

    private let names: [String]?

    init(_ options: KeyReader) throws(LessonError) {
        names = try options.choices("starts", among: StartingStrategy.allCases.map { $0.name })
    }

    func html(on page: inout LessonContext) throws -> String {
        let (comparison, words) = (try page.comparison, page.words)
        let all = comparison.summaries
        let wanted = all.filter { names?.contains($0.strategy.name) ?? true }
        let starts = wanted.isEmpty ? all : wanted
        let runs = starts.flatMap { comparison.runs(of: $0.strategy) }
        let most = runs.map { comparison.excess(of: $0.endInertia) }.max() ?? 0
        let scale = PercentScale(upTo: most, numbers: words.numbers)
        var html = strips(starts, of: comparison, runs: runs.count, on: scale, &page)
        if let story = StartStory(runs, of: comparison, words) {
            html += slopes(starts, of: comparison, story, on: scale, &page)
        }
        return html
    }

    private func strips(
        _ starts: [StartSummary], of comparison: Comparison, runs: Int, on scale: PercentScale,
        _ page: inout LessonContext
    ) -> String {
        let words = page.words
        let strips = starts.map { EndStrip($0, of: comparison, on: scale) }
        let perDot = EndStrip.runsPerDot(strips)
        let most = strips.flatMap { $0.counts }.map { ($0.runs + perDot - 1) / perDot }.max() ?? 1
        let id = page.uniqueID(Self.name)
        let perDotText = words.numbers.grouped(Int64(perDot))
        let caption = [
            words("stripsCaption", count: runs),
            perDot > 1 ? words("stripsPerDot", ["count": perDotText]) : words("stripsDot"), words("stripsMarks"),
        ]
        return Templates.render(
            Self.name,
            [
                "id": id, "words": words.all,
                "rows": strips.map { $0.values(runsPerDot: perDot, most: most, words) },
                "marks": scale.marks.map { ["place": EndStrip.percent(scale.place($0.part)), "label": $0.label] },
                "caption": page.figureCaption(caption.joined(separator: " "), id: id),
                "region": page.uniqueLabel(words("stripsScroll")),
                "numbers": starts.map { row($0, words) },
            ])
    }

    /// The numbers behind a strip.
    private func row(_ start: StartSummary, _ words: Words) -> [String: Any] {
        [
            "name": start.strategy.name, "runs": words.numbers.grouped(Int64(start.runCount)),
            "lowest": words.above(start.aboveBest?.least ?? 0), "median": words.above(start.aboveBest?.median ?? 0),
            "highest": words.above(start.aboveBest?.greatest ?? 0),
            "near": words.numbers.grouped(Int64(start.nearBest)),
        ]
    }

    private func slopes(
        _ starts: [StartSummary], of comparison: Comparison, _ story: StartStory, on scale: PercentScale,
        _ page: inout LessonContext
    ) -> String {
        let words = page.words
        let chart = SlopeChart(starts, of: comparison, story: story, on: scale)
        let id = page.uniqueID("slopes")
        let caption = words("slopesCaption") + (chart.isCut ? " " + words("slopesCut") : "")
        return Templates.render(
            "slopes",
            [
                "id": id, "words": words.all, "chart": chart.values,
                "alt": words("slopesAlt") + " " + story.lines.map { $0.sentence }.joined(separator: " "),
                "sentences": story.lines.map { ["line": $0.line, "text": $0.sentence] },
                "caption": page.figureCaption(caption, id: id),
            ])
    }
}
