internal import Images
internal import KMeansTrace
internal import Narration

/// ```{k-table}: the same picture with several K. Option `clusters`: a list of 1 to 16 of them, default
/// `[2, 4, 8, 16, 32, 64]`. Below the table stands what each step from row to row buys and costs.
struct KTableDirective: OptionDirective {
    static let name = "k-table"
    static let keys = ["clusters"]
    private static let standard = [2, 4, 8, 16, 32, 64]

    private let clusters: [ClusterCount]

    init(_ options: KeyReader) throws(LessonError) {
        let numbers = try options.numbers("clusters", in: ClusterCount.range, count: 1...16) ?? Self.standard
        clusters = numbers.compactMap { ClusterCount($0) }
    }

    func html(on page: inout LessonContext) throws -> String {
        let words = page.words
        var rows: [[String: Any]] = []
        var gains: [KGain.Row] = []
        for count in clusters {
            let run = try page.run(clusters: count)
            rows.append(try row(run, asked: count.value, page))
            gains.append(
                KGain.Row(
                    clusters: count.value, colours: run.paletteSize, error: run.result.meanSquaredError.squareRoot(),
                    ssim: run.result.ssim, bytes: run.result.bytes.palettePNG))
        }
        let list = KGainList(gains, words: words)
        let settings = page.run.settings(clusters: page.run.trace.settings.clusters)
        var (start, isRandom) = ("", false)
        if case .strategy(let strategy, _) = settings.initialisation {
            (start, isRandom) = (strategy.name, strategy.isRandom)
        }
        var caption = "kTable"
        if case .given = page.run.trace.settings.initialisation { caption = "kTableGiven" }
        let seed = isRandom ? words("kTableSeed", ["seed": String(settings.seed.value)]) : ""
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "k-table",
            [
                "id": id, "region": page.uniqueLabel(words("kScroll")), "words": words.all, "rows": rows,
                "caption": page.tableCaption(words(caption, ["start": start, "seed": seed]), id: id),
                "gains": list.lines.isEmpty ? [] : [["lines": list.lines, "sentences": list.sentences]],
            ])
    }

    private func row(_ run: Run, asked: Int, _ page: LessonContext) throws -> [String: Any] {
        let words = page.words
        let small = ShownSize(run.picture.image.reduced(longestSide: 192))
        let iterations = words.numbers.grouped(Int64(run.trace.iterations))
        let used = run.usedClusters
        return [
            "clusters": asked == used
                ? String(asked) : words("kFewer", ["asked": String(asked), "used": String(used)]),
            "current": asked == page.run.trace.settings.clusters.value,
            "uri": try run.resultURI(longestSide: 192), "width": small.width, "height": small.height,
            "magnified": small.isMagnified,
            "alt": words("kAlt", ["colours": words.colours(run.paletteSize)]),
            "palette": words.numbers.kilo(Int64(run.result.bytes.palettePNG)),
            "formula": words.numbers.kilo(Int64(run.result.bytes.indexedFormula)),
            "error": words.numbers.fixed(run.result.meanSquaredError.squareRoot(), places: 1),
            "psnr": run.result.psnr.map { words.numbers.fixed($0, places: 1) } ?? words("exact"),
            "ssim": run.result.ssim.map { words.numbers.fixed($0, places: 3) } ?? words("none"),
            "iterations": run.trace.outcome == .converged
                ? iterations : words("kLimit", ["number": iterations]),
        ]
    }
}
