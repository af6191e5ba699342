internal import Narration

/// The geometry of the inertia chart: a falling line over the iterations, from zero up.
struct StepChart {
    private static let (width, height) = (760.0, 300.0)
    private static let (right, top, bottom) = (748.0, 16.0, 246.0)
    /// What the axis at the left keeps free at least.
    private static let leastLeft = 96.0
    /// The width of a letter on a phone, where the chart's text is largest.
    private static let letter = 9.7
    /// From a label to the axis.
    private static let labelGap = 8.0
    /// Above so many steps the line stands without marks.
    private static let mostMarks = 80

    /// Whether each step has its own mark.
    let isMarked: Bool
    /// What the template draws.
    let values: [String: Any]

    /// One step: its iteration, the inertia after it, whether it is an assign step, and what it is called out for.
    struct Point {
        let iteration: Int
        let inertia: Double
        let isAssign: Bool
        var callOut: String?
    }

    /// Lays out the steps of a run of so many iterations; a closing assign stands behind the last of them.
    init(_ steps: [Point], iterations: Int, numbers: Numbers) {
        let finite = steps.filter { $0.inertia.isFinite }
        let most = max(finite.map { $0.inertia }.max() ?? 1, 1e-300)
        let isZero = !finite.contains { $0.inertia > 0 }
        let levels = (0...(isZero ? 0 : 4)).map { quarter in
            let value = most * Double(quarter) / 4
            return (value, label: quarter == 0 ? "0" : numbers.large(value))
        }
        let longest = levels.map { $0.label.count }.max() ?? 0
        let left = max(Self.leastLeft, (Self.letter * Double(longest) + Self.labelGap).rounded(.up))
        let last = Double(max(2, finite.last?.iteration ?? 2))
        func x(_ iteration: Int, _ isAssign: Bool) -> Double {
            // An update stands half an iteration after its assign.
            let place = (Double(iteration) + (isAssign ? 0 : 0.5) - 1) / (last - 1)
            return left + 12 + min(1, place) * (Self.right - left - 24)
        }
        func y(_ inertia: Double) -> Double { Self.bottom - inertia / most * (Self.bottom - Self.top) }

        let points = finite.map { (x($0.iteration, $0.isAssign), y($0.inertia), $0.isAssign) }
        let marks: [[String: Any]] = points.map { point in
            [
                "x": Self.text(point.0), "y": Self.text(point.1),
                "fill": Self.fill(point.2),
            ]
        }
        let called = finite.enumerated().filter { $0.element.callOut != nil }
        let callOuts: [[String: Any]] = called.enumerated().map { number, step in
            let (x, y, isAssign) = points[step.offset]
            // The first stands above the line, which falls away from it; the next below.
            let (right, down) = number == 0 ? (8.0, -8.0) : (-4.0, 24.0)
            return [
                "x": Self.text(x), "y": Self.text(y), "label": step.element.callOut ?? "",
                "textX": Self.text(x + right), "textY": Self.text(y + down), "fill": Self.fill(isAssign),
            ]
        }
        let rules: [[String: Any]] = levels.map { value, label in
            ["y": Self.text(y(value)), "text": Self.text(y(value) + 4), "label": label]
        }
        let ticks = RoundTicks.upTo(max(1, iterations)).map { iteration -> [String: Any] in
            ["x": Self.text(x(iteration, true)), "label": numbers.grouped(Int64(iteration))]
        }
        isMarked = marks.count <= Self.mostMarks
        values = [
            "width": Int(Self.width), "height": Int(Self.height), "left": Int(left), "right": Int(Self.right),
            "labels": Int(left - Self.labelGap), "tickLine": Int(Self.bottom) + 22, "axisLine": Int(Self.bottom) + 44,
            "points": points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " "),
            "marks": isMarked ? marks : [], "rules": rules, "ticks": ticks,
            "callOuts": callOuts,
        ]
    }

    /// A mark is filled after an assign, hollow after an update.
    private static func fill(_ isAssign: Bool) -> String { isAssign ? "currentColor" : "var(--paper)" }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
