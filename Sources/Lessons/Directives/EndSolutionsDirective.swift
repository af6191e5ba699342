internal import Comparing
internal import KMeansTrace
internal import Narration

/// ```{end-solutions}: the distinct ends that the compared runs reach, and by which starts. Option `show`: how many of them
/// have a card, 1 to 24, 8 if it is not said: the best, and those that are reached most often.
struct EndSolutionsDirective: OptionDirective {
    static let name = "end-solutions"
    static let keys = ["show"]
    /// The longest side of a picture.
    private static let side = 160

    private let most: Int

    init(_ options: KeyReader) throws(LessonError) {
        most = try options.number("show", in: 1...24) ?? 8
    }

    func html(on page: inout LessonContext) throws -> String {
        let (ends, words) = (try page.endSolutions, page.words)
        let shown = Self.shown(of: ends, most: most)
        let cards = try shown.map { try card($0, in: ends, page) }
        var caption = [toleranceSentence(ends, words)]
        if ends.shareOfRandomRuns(reaching: 0).total > 0 { caption.append(words("solutionsBar")) }
        if cards.contains(where: { $0.isApart }) { caption.append(words.apartNote) }
        let id = page.uniqueID(Self.name)
        var values: [String: Any] = [
            "id": id, "cards": cards.map { $0.values },
            "caption": page.figureCaption(caption.joined(separator: " "), id: id),
        ]
        if let rest = restSentence(ends, without: shown, words) { values["rest"] = rest }
        return Templates.render(Self.name, values)
    }

    /// The solutions that have a card: the best, and those with most runs, ties to the better; by inertia.
    static func shown(of ends: EndSolutions, most: Int) -> [Int] {
        let others = ends.solutions.indices.dropFirst().sorted { a, b in
            let (runsOfA, runsOfB) = (ends.solutions[a].runs.count, ends.solutions[b].runs.count)
            return runsOfA == runsOfB ? a < b : runsOfA > runsOfB
        }
        return [0] + others.prefix(most - 1).sorted()
    }

    private func card(
        _ solution: Int, in ends: EndSolutions, _ page: LessonContext
    ) throws -> (values: [String: Any], isApart: Bool) {
        let (words, numbers) = (page.words, page.words.numbers)
        let founder = ends.founder(of: solution)
        let picture = try PaintedEnd.uri(founder, on: page.run.picture.image, longestSide: Self.side)
        let palette = NumberedPalette(founder, in: ends, words)
        let above = ends.comparison.excess(of: founder.endInertia)
        var values: [String: Any] = [
            "title": words("solution", ["number": numbers.grouped(Int64(solution + 1))]),
            "above": above <= Levels.rounding
                ? words("solutionBest") : words("solutionAbove", ["percent": words.excess(above)]),
            "uri": picture.uri, "width": picture.size.width, "height": picture.size.height,
            "magnified": picture.size.isMagnified,
            "alt": words("kAlt", ["colours": words.colours(founder.pixels.count { $0 > 0 })]),
            "reached": reached(solution, in: ends, words),
        ]
        let basin = ends.shareOfRandomRuns(reaching: solution)
        if let part = basin.part {
            values["basin"] = [
                "width": String((1000 * part).rounded() / 10), "share": numbers.percent(part, of: 1),
            ]
        }
        return (values.merging(palette.values) { own, _ in own }, palette.differs.contains(true))
    }

    /// How often a solution was reached and by whom: "14 of 92 runs: forgy (1 of 30), maximin and k-means++ (12 of 30)".
    private func reached(_ solution: Int, in ends: EndSolutions, _ words: Words) -> String {
        let numbers = words.numbers
        let starts = ends.comparison.plan.strategies.map { ($0, ends.share(of: $0, reaching: solution)) }
        let reaching = starts.filter { $0.1.count > 0 }.map { strategy, share in
            guard strategy.isRandom else { return strategy.name }
            let counts = [
                "start": strategy.name, "count": numbers.grouped(Int64(share.count)),
                "all": numbers.grouped(Int64(share.total)),
            ]
            return words("solutionStart", counts)
        }
        guard ends.comparison.runs.count > 1 else {
            return words("solutionReachedAlone", ["starts": words.list(reaching)])
        }
        return words(
            "solutionReached", count: ends.solutions[solution].runs.count,
            ["all": numbers.grouped(Int64(ends.comparison.runs.count)), "starts": words.list(reaching)])
    }

    private func restSentence(_ ends: EndSolutions, without shown: [Int], _ words: Words) -> String? {
        let rest = ends.solutions.indices.filter { !shown.contains($0) }
        guard let first = rest.first, let last = rest.last else { return nil }
        let runs = rest.reduce(0) { $0 + ends.solutions[$1].runs.count }
        func above(_ solution: Int) -> String {
            words.excess(ends.comparison.excess(of: ends.founder(of: solution).endInertia))
        }
        return words(
            "solutionsRest", count: rest.count,
            [
                "runs": words("solutionsRuns", count: runs), "from": above(first), "to": above(last),
            ])
    }

    /// What counts as one solution, and how many there are if more or less does.
    private func toleranceSentence(_ ends: EndSolutions, _ words: Words) -> String {
        let numbers = words.numbers
        return words(
            "solutionsCaption", count: ends.solutions.count,
            [
                "distance": numbers.fixed(ends.tolerance.distance, places: 1),
                "percent": numbers.fixed(100 * ends.tolerance.inertia, places: 2) + Numbers.narrowSpace + "%",
                "tenth": numbers.grouped(Int64(ends.countAtTenth)),
                "tenfold": numbers.grouped(Int64(ends.countAtTenfold)),
            ])
    }
}
