internal import Narration

/// The geometry of a race on paper: the average colour error of several runs after each step, as staircases on one axis,
/// each with its name where it ends.
struct RaceChart {
    private static let (width, height) = (760.0, 320.0)
    private static let (left, right, top, bottom) = (52.0, 560.0, 14.0, 270.0)
    /// Between two names.
    private static let lineHeight = 19.0

    /// What the template draws.
    let values: [String: Any]

    /// Lays out runs, each with its name and its errors after every step, from the first assign on; none below 0.
    init(_ runs: [(name: String, errors: [Double])], scale: ErrorScale, numbers: Numbers) {
        let halves = Double(max(2, runs.map { $0.errors.count }.max() ?? 2))
        func x(_ step: Int) -> Double { Self.left + Double(step) / halves * (Self.right - Self.left) }
        func y(_ error: Double) -> Double { Self.bottom - scale.share(of: error) * (Self.bottom - Self.top) }
        let ends = runs.map { y($0.errors.last ?? 0) }
        let names = Self.spread(ends, from: Self.top, to: Self.bottom)
        let lines: [[String: Any]] = runs.enumerated().map { index, run in
            var path = "M\(Self.text(x(0)))"
            for (step, error) in run.errors.enumerated() {
                path += (step == 0 ? " " : "V") + "\(Self.text(y(error)))H\(Self.text(x(step + 1)))"
            }
            let end = x(run.errors.count)
            return [
                "index": index, "path": path, "name": run.name, "x": Self.text(end), "y": Self.text(ends[index]),
                "error": numbers.fixed(run.errors.last ?? 0, places: 1),
                "lead": "M\(Self.text(end)) \(Self.text(ends[index]))H\(Self.text(Self.right + 6))L"
                    + "\(Self.text(Self.right + 18)) \(Self.text(names[index]))",
                "textY": Self.text(names[index] + 5),
            ]
        }
        values = [
            "width": Int(Self.width), "height": Int(Self.height), "left": Int(Self.left), "right": Int(Self.right),
            "labels": Int(Self.left) - 8, "textX": Int(Self.right) + 24, "tickLine": Int(Self.bottom) + 20,
            "axisLine": Int(Self.bottom) + 42, "middle": Int((Self.left + Self.right) / 2), "lines": lines,
            "rules": scale.ticks.map { tick -> [String: Any] in
                ["y": Self.text(y(tick.error)), "text": Self.text(y(tick.error) + 4), "label": tick.label]
            },
            "ticks": RoundTicks.upTo(Int(halves) / 2).map { iteration -> [String: Any] in
                ["x": Self.text(x(2 * iteration - 1)), "label": numbers.grouped(Int64(iteration))]
            },
        ]
    }

    /// The same heights in the same order, moved apart so that a line of text fits at each. O(n log n).
    static func spread(_ heights: [Double], from top: Double, to bottom: Double) -> [Double] {
        let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
        var places = heights
        var next = top
        for index in order {
            places[index] = max(next, heights[index])
            next = places[index] + lineHeight
        }
        var last = bottom
        for index in order.reversed() {
            places[index] = min(last, places[index])
            last = places[index] - lineHeight
        }
        return places
    }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
