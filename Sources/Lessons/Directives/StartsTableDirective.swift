internal import Comparing
internal import KMeansTrace
internal import Narration

/// ```{starts-table}: what each start came to, the best median end first. Option `first`: the starts that stand there at
/// first, five common ones if it is not said; all of them are in a table that unfolds.
struct StartsTableDirective: OptionDirective {
    static let name = "starts-table"
    static let keys = ["first"]
    private static let standard = ["first", "forgy", "random-partition", "maximin", "k-means++"]

    private let first: [String]

    init(_ options: KeyReader) throws(LessonError) {
        let names = StartingStrategy.allCases.map { $0.name }
        first = try options.choices("first", among: names) ?? Self.standard
    }

    func html(on page: inout LessonContext) throws -> String {
        let (comparison, words) = (try page.comparison, page.words)
        let all = comparison.summaries
        let wanted = all.filter { first.contains($0.strategy.name) }
        let shown = wanted.isEmpty ? all : wanted
        let id = page.uniqueID(Self.name)
        var caption = words("startsTable", count: comparison.runs.count)
        if page.runs.writes(comparison, on: page.run) { caption += " " + words("startsFile") }
        var values: [String: Any] = [
            "words": words.all,
            "first": [
                "id": id, "region": page.uniqueLabel(words("startsScroll")),
                "caption": page.tableCaption(caption, id: id), "rows": shown.map { row($0, words) },
            ],
        ]
        if shown.count < all.count {
            values["all"] = [
                "region": page.uniqueLabel(words("startsScroll")), "summary": words("startsAll", count: all.count),
                "rows": all.map { row($0, words) },
            ]
        }
        return Templates.render(Self.name, values)
    }

    private func row(_ start: StartSummary, _ words: Words) -> [String: Any] {
        let numbers = words.numbers
        let (ends, iterations) = (start.endInertia, start.iterations)
        let isOne = start.runCount == 1
        var row: [String: Any] = [
            "name": start.strategy.name, "plain": start.strategy.summary(in: words),
            "random": start.strategy.isRandom
                ? words("startsSeeds", count: start.runCount) : words("startsNotRandom"),
            "inertia": numbers.large(start.startInertia.median),
            "lowest": isOne ? words("none") : numbers.large(ends.least),
            "median": numbers.large(ends.median),
            "highest": isOne ? words("none") : numbers.large(ends.greatest),
            "above": words.above(start.aboveBest?.median ?? 0),
            "iterations": numbers.fixed(
                iterations.median, places: iterations.median.rounded() == iterations.median ? 0 : 1),
            "work": numbers.large(start.distances.median),
        ]
        if iterations.least < iterations.greatest {
            row["range"] = words(
                "fromTo",
                [
                    "from": numbers.fixed(iterations.least, places: 0),
                    "to": numbers.fixed(iterations.greatest, places: 0),
                ])
        }
        return row
    }
}
