internal import KMeansTrace
internal import Narration

/// What the step is about, told at the palette: the largest flow, the furthest mover, an empty cluster.
struct PaletteHeadline {
    let view: StepView
    let ruler: any TextRuler

    private var isLong: Bool { view.clusters <= 16 }

    private var text: String? {
        switch view.look {
        case .start: return nil
        case .firstAssign: return nil
        case .still: return words("headlineStill")
        case .changes, .fewChanges:
            return view.flow.map { words("pixels", count: $0.pixels) }
        case .update:
            guard let update = view.step.update else { return nil }
            if let event = update.events.first {
                let others = update.events.count - 1
                let fate = fate(event)
                return others > 0 ? words("headlineMore", count: others, ["event": fate]) : fate
            }
            guard let cluster = view.furthest, update.moved.indices.contains(cluster) else {
                return words("headlineStood")
            }
            let moved = update.moved[cluster]
            let distance = words.numbers.fixed(moved, places: moved < 0.05 ? 3 : 1)
            return words("headlineMoved", ["cluster": String(cluster + 1), "distance": distance])
        }
    }

    private var words: Words { view.words }

    private func fate(_ event: ClusterEvent) -> String {
        let cluster = String(event.cluster + 1)
        return switch event.kind {
        case .relocated(let taken), .split(let taken):
            words("headlineTook", count: taken.pixels, ["cluster": cluster, "from": String(taken.from + 1)])
        case .kept: words("headlineKept", ["cluster": cluster])
        case .dropped: words("headlineDropped", ["cluster": cluster])
        }
    }

    /// The width it takes on one line.
    var width: Double {
        guard let text else { return 0 }
        return ruler.width(of: text, Theme.strong) + (view.flow == nil ? 0 : FlowRibbon.chipsWidth + 12)
    }

    /// On one line, from its left end on.
    func line(at: Point) -> [Mark] {
        guard let text else { return [] }
        guard let flow = view.flow else { return [.text(TextMark(text: text, style: Theme.strong, at: at))] }
        let chip = { (cluster: Int) in (number: String(cluster + 1), paint: Paint(view.palette[cluster])) }
        let x = at.x + FlowRibbon.chipsWidth + 12
        return FlowRibbon.chips(at: at, chip(flow.from), chip(flow.to)) + [
            .text(TextMark(text: text, style: Theme.strong, at: Point(x: x, y: at.y)))
        ]
    }

    /// Above a row of large swatches: a ribbon for a flow, else words over the swatch they are about.
    func above(swatches: [Rectangle]) -> [Mark] {
        guard let text, let first = swatches.first, let last = swatches.last else { return [] }
        let baseline = first.y - 14
        if let flow = view.flow { return ribbon(flow, swatches, text, first: first) }
        guard let about = view.step.update?.events.first?.cluster ?? view.furthest else {
            return [.text(TextMark(text: text, style: Theme.strong, at: Point(x: first.x, y: baseline)))]
        }
        let width = ruler.width(of: text, Theme.strong)
        let right = max(last.right, first.x + width)
        let x = min(right - width, max(first.x, swatches[about].centre.x - width / 2))
        return [.text(TextMark(text: text, style: Theme.strong, at: Point(x: x, y: baseline)))]
    }

    private func ribbon(_ flow: Flow, _ swatches: [Rectangle], _ count: String, first: Rectangle) -> [Mark] {
        let (from, to) = (swatches[flow.from], swatches[flow.to])
        let palette = view.palette
        let text = "\(flow.from + 1) → \(flow.to + 1): \(count)"
        let width = ruler.width(of: text, Theme.strong)
        let right = max(from.centre.x, to.centre.x) + 20
        let left = min(from.centre.x, to.centre.x) - 20
        // Beside the ribbon: at its right where the row leaves room, else at its left, else inside it.
        let limit = max(swatches.last?.right ?? 0, first.x + 700)
        let x =
            right + width <= limit ? right : left - width >= first.x ? left - width : (left + right - width) / 2
        let isInside = x > left && x < right - 1
        return FlowRibbon.arch(
            from: Point(x: from.centre.x, y: from.y), Paint(palette[flow.from]),
            to: Point(x: to.centre.x, y: to.y), Paint(palette[flow.to]), crest: 34
        ) + [
            .text(
                TextMark(
                    text: text, style: Theme.strong, at: Point(x: x, y: first.y - (isInside ? 6 : 16)), halo: isInside))
        ]
    }
}
