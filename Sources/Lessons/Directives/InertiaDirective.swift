internal import KMeansTrace
internal import Narration

/// ```{inertia}: the inertia over the run as a chart, with its numbers in a table. No options.
struct InertiaDirective: OptionDirective {
    static let name = "inertia"
    /// The most rows of a table that lists every iteration.
    private static let mostRows = 30

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (trace, words) = (page.run.trace, page.words)
        let measured = trace.steps.compactMap { step in step.inertia.map { (step, $0) } }
        let ends = [
            "first": words.numbers.large(measured.first?.1 ?? 0), "last": words.numbers.large(measured.last?.1 ?? 0),
            "iterations": words.iterations(trace.iterations),
        ]
        let (half, nearly) = (page.run.fall(by: 0.5)?.index, page.run.fall(by: 0.99)?.index)
        let chart = StepChart(
            measured.map { step, inertia in
                let callOut =
                    step.index == nearly ? words("chartNearly") : step.index == half ? words("chartHalf") : nil
                return StepChart.Point(
                    iteration: step.iteration, inertia: inertia, isAssign: step.assignment != nil,
                    callOut: callOut)
            }, iterations: trace.iterations, numbers: words.numbers)
        let assigns = trace.steps.filter { $0.assignment != nil }
        let shown = Self.rows(of: assigns.count)
        let id = page.uniqueID(Self.name)
        var values: [String: Any] = [
            "id": id, "region": page.uniqueLabel(words("chartScroll")), "words": words.all,
            "description": words(nearly == nil ? "chartLevel" : "chartDescription", ends),
            "chart": chart.values, "rows": shown.map { row(assigns[$0], of: trace, words) },
            "caption": page.figureCaption(words(chart.isMarked ? "chartCaption" : "chartCaptionPlain"), id: id),
        ]
        if shown.count < assigns.count {
            values["skipped"] = words(page.tellsMain ? "chartSkipped" : "chartSkippedOther")
        }
        return Templates.render("inertia", values)
    }

    /// Which of so many iterations the table lists: all of a few; else the first ten, then ever wider apart, the last.
    static func rows(of count: Int) -> [Int] {
        guard count > mostRows else { return Array(0..<count) }
        var rows = Array(0..<10)
        var next = 11
        while next < count - 1 {
            rows.append(next)
            next = (next + 1) * 6 / 5
        }
        return rows + [count - 1]
    }

    private func row(_ step: Step, of trace: Trace, _ words: Words) -> [String: Any] {
        let next = step.index + 1 < trace.steps.count ? trace.steps[step.index + 1].inertia : nil
        let number = words.numbers.grouped(Int64(step.iteration))
        return [
            "iteration": trace.isClosing(step) ? words("chartLast") : number,
            "assign": words.numbers.fixed(step.inertia ?? 0, places: 0),
            "update": next.map { words.numbers.fixed($0, places: 0) } ?? words("none"),
            "changed": words.numbers.grouped(step.assignment?.changed ?? 0),
        ]
    }
}
