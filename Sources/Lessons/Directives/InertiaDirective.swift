internal import KMeansTrace
internal import Narration

/// ```{inertia}: the inertia over the run as a chart, with its numbers in a table. No options.
struct InertiaDirective: OptionDirective {
    static let name = "inertia"
    /// Rows shown at each end of a table that is too long for a page.
    private static let rowsAtEachEnd = 100

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (trace, words) = (page.run.trace, page.words)
        let measured = trace.steps.compactMap { step in step.inertia.map { (step, $0) } }
        let ends = [
            "first": Numbers.large(measured.first?.1 ?? 0), "last": Numbers.large(measured.last?.1 ?? 0),
            "iterations": Numbers.grouped(Int64(trace.iterations)),
        ]
        let chart = StepChart(measured.map { ($0.0.iteration, $0.1, $0.0.assignment != nil) })
        var rows = trace.steps.filter { $0.assignment != nil }.map { row($0, of: trace, words) }
        var values: [String: Any] = [
            "id": page.uniqueID(Self.name), "words": words.all, "description": words("chartDescription", ends),
            "chart": chart.values,
            "caption": page.figureCaption(words(chart.isMarked ? "chartCaption" : "chartCaptionPlain")),
        ]
        if rows.count > 2 * Self.rowsAtEachEnd {
            let (from, to) = (Self.rowsAtEachEnd + 1, rows.count - Self.rowsAtEachEnd)
            values["skipped"] = words("chartSkipped", ["from": String(from), "to": String(to)])
            rows = Array(rows.prefix(Self.rowsAtEachEnd) + rows.suffix(Self.rowsAtEachEnd))
        }
        values["rows"] = rows
        return Templates.render("inertia", values)
    }

    private func row(_ step: Step, of trace: Trace, _ words: Words) -> [String: Any] {
        let next = step.index + 1 < trace.steps.count ? trace.steps[step.index + 1].inertia : nil
        let number = Numbers.grouped(Int64(step.iteration))
        return [
            "iteration": trace.isClosing(step) ? words("chartLast", ["number": number]) : number,
            "assign": Numbers.fixed(step.inertia ?? 0, places: 0),
            "update": next.map { Numbers.fixed($0, places: 0) } ?? words("none"),
            "changed": Numbers.grouped(step.assignment?.changed ?? 0),
        ]
    }
}
