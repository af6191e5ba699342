internal import KMeansTrace
internal import Narration

/// ```{palette}: the final palette as a table. No options.
struct PaletteDirective: OptionDirective {
    static let name = "palette"

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (run, words) = (page.run, page.words)
        let trace = run.trace
        let inertia = trace.steps.last?.clusterInertia ?? []
        var rows: [[String: Any]] = []
        for (cluster, colour) in run.result.palette.enumerated() {
            let pixels = trace.pixels[cluster]
            let error = pixels > 0 ? (inertia[cluster] / Double(pixels)).squareRoot() : nil
            var row: [String: Any] = [
                "cluster": cluster + 1, "label": cluster, "pixels": words.numbers.grouped(pixels),
                "share": words.numbers.percent(Double(pixels), of: Double(trace.histogram.pixelCount)),
                "error": error.map { words.numbers.fixed($0, places: 1) } ?? words("none"),
                "occurs": colour.map { words.numbers.grouped(trace.histogram.pixels(of: $0)) } ?? words("none"),
            ]
            if let colour { row["hex"] = colour.hex }
            rows.append(row)
        }
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "palette",
            [
                "id": id, "region": page.uniqueLabel(words("paletteScroll")), "words": words.all, "rows": rows,
                "caption": page.tableCaption(
                    words("paletteTable", count: run.paletteSize, ["colours": words.colours(run.paletteSize)]), id: id),
            ])
    }
}

extension ColourHistogram {
    /// Pixels that have exactly this colour.
    func pixels(of colour: Colour) -> Int64 { index(of: colour).map { Int64(weights[$0]) } ?? 0 }
}
