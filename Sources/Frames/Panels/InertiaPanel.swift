internal import KMeansTrace
internal import Narration

/// Inertia so far, linear from 0: a bar for each step, later a stepped line.
struct InertiaPanel {
    let view: StepView
    let layout: FrameLayout
    let ruler: any TextRuler

    private var panel: Rectangle { layout.inertia }
    private var numbers: Numbers { view.words.numbers }

    /// How many iterations the axis has room for: 12, 24, 48, ... doubled only when passed, so that the future is not
    /// given away.
    static func iterationsShown(at iteration: Int) -> Int {
        var shown = 12
        while shown < iteration { shown *= 2 }
        return shown
    }

    private var shown: Int { Self.iterationsShown(at: view.step.iteration) }
    private var hasBars: Bool { shown <= 24 }

    /// The part of the panel that bars stand in.
    private var plot: Rectangle {
        Rectangle(left: panel.x + 20, top: panel.y + 34, right: panel.right, bottom: panel.bottom - 28)
    }

    func marks() -> [Mark] {
        let values = view.trace.steps[...view.step.index].compactMap { $0.inertia }
        var marks = caption(first: values.first)
        if let first = values.first, let now = values.last {
            marks += header(now: now, before: values.dropLast().last)
            if first > 0 { marks += hasBars ? bars(values, top: first) : staircase(values, top: first) }
        } else {
            marks.append(
                .text(
                    TextMark(
                        text: view.words("frameInertiaNone"), style: Theme.caption, paint: Theme.soft,
                        at: Point(x: panel.x, y: panel.y + 26))))
        }
        return marks + axis()
    }

    /// What is shown, the key to the bars, and at the right the first value, which the axis is scaled to; all of it set
    /// smaller where the words are long.
    private func caption(first: Double?) -> [Mark] {
        let title = view.words(hasBars ? "frameInertia" : "frameInertiaSteps")
        let kinds =
            hasBars ? [(view.words("frameAssign"), Theme.ink), (view.words("frameUpdate"), Theme.background)] : []
        let value = first.map { view.words("inertiaFirst", ["value": numbers.large($0)]) } ?? ""
        let box = 12.0
        let (before, after) = (7.0, 12.0)
        let style = Theme.caption.shrunk(to: panel.width) { style in
            let words = [title, value] + kinds.map { $0.0 }
            return words.reduce(after) { $0 + ruler.width(of: $1, style) } + Double(kinds.count)
                * (box + before + after)
        }
        let baseline = panel.y - Theme.captionGap
        func text(_ words: String, _ x: Double, _ anchor: TextMark.Anchor = .left) -> Mark {
            let at = Point(x: x, y: baseline)
            return .text(TextMark(text: words, style: style, paint: Theme.soft, at: at, anchor: anchor))
        }
        var marks = [text(title, panel.x)]
        var x = panel.x + ruler.width(of: title, style) + 10
        for (word, fill) in kinds {
            let key = Rectangle(x: x, y: baseline - 13.5, width: box, height: 13.5)
            marks.append(.shape(.rectangle(key), fill: .solid(fill), stroke: Stroke(paint: Theme.ink, width: 1.6)))
            x = key.right + before
            marks.append(text(word, x))
            x += ruler.width(of: word, style) + after
        }
        return first == nil ? marks : marks + [text(value, panel.right, .right)]
    }

    /// The present value and its change, on their own line above the bars, so that no bar can run into them.
    private func header(now: Double, before: Double?) -> [Mark] {
        let percent = before.map { now == $0 ? numbers.percent(0, of: 1) : numbers.percent(now - $0, of: $0) }
        let change = percent.map { "   " + view.words("inertiaChange", ["percent": $0]) } ?? ""
        let value = view.words("inertiaNow", ["value": numbers.large(now)])
        func bold(_ style: TextStyle) -> TextStyle { TextStyle(size: style.size, weight: .bold) }
        let style = Theme.caption.shrunk(to: panel.width) { style in
            ruler.width(of: value, bold(style)) + ruler.width(of: change, style)
        }
        let at = Point(x: panel.right, y: panel.y + 17)
        let left = Point(x: at.x - ruler.width(of: change, style), y: at.y)
        return [
            .text(TextMark(text: value, style: bold(style), at: left, anchor: .right)),
            .text(TextMark(text: change, style: style, paint: Theme.soft, at: at, anchor: .right)),
        ]
    }

    private func bars(_ values: [Double], top: Double) -> [Mark] {
        let pitch = plot.width / Double(2 * shown + 1)
        return values.enumerated().map { place, value in
            let height = max(1, plot.height * value / top)
            let bar = Rectangle(
                x: plot.x + 3 + Double(place) * pitch, y: plot.bottom - height, width: pitch * 0.72, height: height)
            let isAssign = place.isMultiple(of: 2)
            return .shape(
                .rectangle(bar.inset(by: 0.8)), fill: .solid(isAssign ? Theme.ink : Theme.background),
                stroke: Stroke(paint: Theme.ink, width: 1.6))
        }
    }

    private func staircase(_ values: [Double], top: Double) -> [Mark] {
        let pitch = plot.width / Double(2 * shown + 1)
        var points: [Point] = []
        for (place, value) in values.enumerated() {
            let y = plot.bottom - plot.height * value / top
            points.append(Point(x: plot.x + 3 + Double(place) * pitch, y: y))
            points.append(Point(x: plot.x + 3 + Double(place + 1) * pitch, y: y))
        }
        guard let first = points.first, let last = points.last else { return [] }
        let area = points + [Point(x: last.x, y: plot.bottom), Point(x: first.x, y: plot.bottom)]
        return [
            .fill(.polygon(area), Paint(hex: 0xd5d5cf)),
            .stroke(.polyline(points), Theme.ink, width: 2),
        ] + Emblem.ghost(last, radius: 3.5)
    }

    private func axis() -> [Mark] {
        let frame = Path.polyline([
            Point(x: plot.x, y: plot.y), Point(x: plot.x, y: plot.bottom), Point(x: plot.right, y: plot.bottom),
        ])
        var marks: [Mark] = [.stroke(frame, Theme.soft, width: 1.4)]
        let style = Theme.caption
        marks.append(
            .text(
                TextMark(
                    text: "0", style: style, paint: Theme.soft, at: Point(x: plot.x - 7, y: plot.bottom + 6),
                    anchor: .right)))
        let pitch = plot.width / Double(2 * shown + 1)
        let last = TextMark(
            text: "\(view.words("inertiaAxis")) \(shown)", style: style, paint: Theme.soft,
            at: Point(x: plot.right, y: plot.bottom + 25), anchor: .right)
        for iteration in [1, shown / 4, shown / 2] {
            let x = plot.x + 3 + (Double(2 * (iteration - 1)) + 0.36) * pitch
            marks.append(
                .stroke(.line(Point(x: x, y: plot.bottom), Point(x: x, y: plot.bottom + 5)), Theme.soft, width: 1.4))
            let text = TextMark(
                text: String(iteration), style: style, paint: Theme.soft, at: Point(x: x, y: plot.bottom + 25),
                anchor: .centre)
            marks.append(.text(text))
        }
        return marks + [.text(last)]
    }
}
