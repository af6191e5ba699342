internal import Comparing
internal import Images
internal import KMeansTrace
internal import Narration

/// ```{best-and-worst}: the best end of all compared runs beside the worst, and how far apart they are. One alone where all
/// end alike. No options.
struct BestAndWorstDirective: OptionDirective {
    static let name = "best-and-worst"
    /// The longest side of a picture.
    private static let side = 640

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (ends, words) = (try page.endSolutions, page.words)
        let comparison = ends.comparison
        var cards = [try card("endBest", comparison.best, in: ends, page)]
        var caption = [words("endsCaption", count: comparison.runs.count)]
        if !comparison.endsAlike {
            let worst = NumberedPalette(comparison.worst, in: ends, words)
            cards.append(try card("endWorst", comparison.worst, in: ends, page))
            if worst.differs.contains(true) { caption.append(words.apartNote) }
        }
        caption.append(comparison.gapSentence(words))
        let id = page.uniqueID(Self.name)
        return Templates.render(
            Self.name,
            [
                "id": id, "sentence": comparison.spreadSentence(words), "ends": cards,
                "caption": page.figureCaption(caption.joined(separator: " "), id: id),
            ])
    }

    private func card(
        _ title: String, _ compared: ComparedRun, in ends: EndSolutions, _ page: LessonContext
    ) throws -> [String: Any] {
        let (words, comparison) = (page.words, ends.comparison)
        let run = try page.run(compared, of: comparison)
        let shown = ShownSize(run.picture.image.reduced(longestSide: Self.side))
        let numbers = words.numbers
        let facts = [
            ("kError", numbers.fixed(comparison.averageColourError(of: compared.endInertia), places: 1)),
            ("runsInertia", numbers.large(compared.endInertia)),
            ("kPSNR", run.result.psnr.map { numbers.fixed($0, places: 1) } ?? words("exact")),
            ("kPalette", numbers.kilo(Int64(run.result.bytes.palettePNG))),
            ("kIterations", words.iterations(of: compared)),
            ("endRuns", ends.share(like: compared).map { words.share($0) } ?? words("none")),
        ]
        let card: [String: Any] = [
            "title": words(comparison.endsAlike ? "endOnly" : title), "start": words.name(of: compared),
            "uri": try run.resultURI(longestSide: Self.side), "width": shown.width, "height": shown.height,
            "magnified": shown.isMagnified || max(shown.width, shown.height) < Self.side / 2,
            "alt": words("kAlt", ["colours": words.colours(run.paletteSize)]),
            "facts": facts.map { ["name": words($0.0), "value": $0.1] },
        ]
        return card.merging(NumberedPalette(compared, in: ends, words).values) { own, _ in own }
    }
}
