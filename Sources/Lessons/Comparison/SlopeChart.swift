internal import Comparing
internal import Foundation
internal import KMeansTrace
internal import Narration

/// Start against end: a line a run, from the inertia that its start leaves, at the left, to that of its end, at the right.
/// Each side has a scale of its own, the best at the bottom; that of the starts is logarithmic.
struct SlopeChart {
    /// Its height, and what stays free above and below, in pixels.
    private static let (height, margin) = (380.0, 12.0)
    /// From label to label at least.
    private static let lineHeight = 19.0
    /// How many runs of each start are drawn.
    private static let mostLines = 60

    /// Whether some runs are not drawn.
    let isCut: Bool
    /// What the template draws.
    let values: [String: Any]

    init(_ starts: [StartSummary], of comparison: Comparison, story: StartStory, on scale: PercentScale) {
        let runs = starts.flatMap { comparison.runs(of: $0.strategy) }
        let (low, high) = (
            runs.map { $0.startInertia }.min() ?? 0, runs.map { $0.startInertia }.max() ?? 0
        )
        // Where the least is 0, all are: there are no more colours than clusters.
        func left(_ inertia: Double) -> Double { Self.y(high > low ? log(inertia / low) / log(high / low) : 0) }
        func right(_ run: ComparedRun) -> Double { Self.y(scale.place(comparison.excess(of: run.endInertia))) }
        func line(_ run: ComparedRun) -> [String: String] {
            ["from": Self.text(left(run.startInertia)), "to": Self.text(right(run))]
        }
        let drawn = starts.flatMap { comparison.runs(of: $0.strategy).prefix(Self.mostLines) }
        isCut = drawn.count < runs.count
        var tops: [(name: String, y: Double)] = starts.map { ($0.strategy.name, left($0.startInertia.median)) }
        tops.sort { $0.y < $1.y }
        values = [
            "height": Int(Self.height), "lines": drawn.map(line),
            "bestStart": line(story.bestStart), "bestEnd": story.bestEnd.map { [line($0)] } ?? [],
            "worstEnd": story.worstEnd.map { [line($0)] } ?? [],
            "starts": zip(tops, Self.spaced(tops.map { $0.y })).map { start, top in
                ["top": Self.text(top), "place": Self.text(start.y), "name": start.name]
            },
            "marks": scale.marks.map { ["top": Self.text(Self.y(scale.place($0.part))), "label": $0.label] },
        ]
    }

    private static func y(_ place: Double) -> Double { height - margin - place * (height - 2 * margin) }

    /// Heights, ascending, moved apart so that labels at them do not touch: down from the top, then up from the bottom.
    static func spaced(_ wanted: [Double]) -> [Double] {
        var tops = wanted
        for index in tops.indices.dropFirst() { tops[index] = max(tops[index], tops[index - 1] + lineHeight) }
        var bottom = height - margin + lineHeight
        for index in tops.indices.reversed() {
            tops[index] = min(tops[index], bottom - lineHeight)
            bottom = tops[index]
        }
        return tops
    }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
