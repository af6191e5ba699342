internal import KMeansTrace
internal import Narration

/// The clusters in number order: colour, number and share. The cells never move in a run.
struct PalettePanel {
    /// How much a cell shows, by how many there are and how wide they can be.
    enum Design: Sendable, Equatable {
        /// Number in the swatch; hex, bar and percent below.
        case large
        /// Number and hex in the swatch; bar, and percent where it fits, below.
        case medium
        /// Number in the swatch, bar below.
        case small
        /// Neither: rows carry numbers.
        case tiny
    }

    let view: StepView
    let layout: FrameLayout
    let ruler: any TextRuler

    var panel: Rectangle { layout.palette }
    var isNarrow: Bool { panel.width < 700 }

    var design: Design {
        switch view.clusters {
        case ...8: isNarrow ? .medium : .large
        case ...16: .medium
        case ...64: .small
        default: .tiny
        }
    }

    var columns: Int {
        switch design {
        case .large: view.clusters
        case .medium: isNarrow ? 4 : 8
        case .small: 16
        case .tiny: 32
        }
    }

    var rows: Int { (view.clusters + columns - 1) / columns }

    func marks() -> [Mark] {
        let headline = PaletteHeadline(view: view, ruler: ruler)
        let room = panel.width - (design == .large || isNarrow ? 0 : headline.width + 24)
        let caption = captions.first { ruler.width(of: $0, Theme.caption) <= room } ?? captions.last ?? ""
        var marks = Caption.marks([caption], above: panel, ruler)
        if design == .large {
            marks += headline.above(swatches: (0..<view.clusters).map { swatchPlace($0) })
        } else {
            // On the caption's line; on a narrow panel on a line of its own.
            marks += headline.line(
                at: isNarrow
                    ? Point(x: panel.x, y: panel.y + 20)
                    : Point(x: panel.right - headline.width, y: panel.y - Theme.captionGap))
        }
        let full = ShareBar.full(of: view.trace)
        for cluster in 0..<view.clusters { marks += cell(cluster, full: full) }
        if design == .tiny { marks += rowNumbers() }
        return marks
    }

    /// Says the same at length or in short.
    private var captions: [String] {
        let full = "full\u{2009}=\u{2009}\(Int((ShareBar.full(of: view.trace) * 100).rounded()))\(Numbers.narrowSpace)%"
        switch view.look {
        case .start: return ["Palette: first colours, no pixels yet"]
        case .update:
            return [
                "Palette: old | new colour; bar: share of pixels, \(full)", "Palette: old | new; bar: share, \(full)",
            ]
        case .firstAssign, .changes, .fewChanges, .still:
            return ["Palette; bar: share of pixels, \(full)", "Palette; bar: share, \(full)"]
        }
    }

    // MARK: cells

    /// Room above the cells for the headline: always kept where the caption's line might not do.
    private var headroom: Double {
        switch design {
        case .large: 48
        case .medium, .small, .tiny: isNarrow ? 34 : 0
        }
    }

    private func cellPlace(_ cluster: Int) -> Rectangle {
        let left = design == .tiny ? 40.0 : 0
        let gap = design == .tiny ? 3.0 : design == .small ? 5 : 10
        let pitch = min(design == .large ? 260 : 400, (panel.width - left + gap) / Double(columns))
        let down = (panel.height - headroom + gap) / Double(rows)
        return Rectangle(
            x: panel.x + left + Double(cluster % columns) * pitch,
            y: panel.y + headroom + Double(cluster / columns) * down, width: pitch - gap, height: down - gap)
    }

    /// What stands below the swatch in its cell.
    private func footHeight(_ cell: Rectangle) -> Double {
        switch design {
        case .large: 68
        case .medium: cell.height < 62 ? 8 : 23
        case .small: 7
        case .tiny: 5
        }
    }

    private func swatchPlace(_ cluster: Int) -> Rectangle {
        var place = cellPlace(cluster)
        place.height -= footHeight(place)
        place.height = min(place.height, design == .large ? 200 : 96)
        return place
    }

    private func swatch(_ cluster: Int) -> Swatch {
        let marked =
            view.furthest == cluster || view.flow.map { $0.from == cluster || $0.to == cluster } ?? false
            || view.step.update?.events.contains { $0.cluster == cluster } ?? false
        return Swatch(
            rectangle: swatchPlace(cluster), colour: view.centroids[cluster]?.rounded,
            old: view.look == .update ? view.previous[cluster]?.rounded : nil,
            body: view.look != .start ? .filled : design == .large ? .hollow : .ringed,
            isEmpty: view.step.pixels?[cluster] == 0,
            isMarked: marked && (view.look == .update || design != .large))
    }

    private func cell(_ cluster: Int, full: Double) -> [Mark] {
        let swatch = swatch(cluster)
        let place = swatch.rectangle
        let share = view.share(of: cluster)
        var marks = swatch.marks(old: design == .large ? .split : .corner)
        let bar = { (y: Double, width: Double, height: Double) in
            ShareBar.marks(share, full: full, in: Rectangle(x: place.x, y: y, width: width, height: height))
        }
        switch design {
        case .large:
            marks += largeTexts(cluster, swatch, share) + bar(place.bottom + 31, place.width, 8)
        case .medium:
            marks += mediumTexts(cluster, swatch)
            if footHeight(cellPlace(cluster)) > 10 {
                let text = percent(share)
                let style = TextStyle(size: 18)
                marks += bar(place.bottom + 10, place.width - 58, 8)
                marks.append(
                    .text(
                        TextMark(
                            text: text, style: style, paint: Theme.soft,
                            at: Point(x: place.right, y: place.bottom + 21), anchor: .right)))
            } else {
                marks += bar(place.bottom + 3, place.width, 5)
            }
        case .small:
            let size = min(20, place.height * 0.8, place.width * 0.5)
            marks.append(number(cluster, swatch, size: size, at: place.centre))
            marks += bar(place.bottom + 2.5, place.width, 4.5)
        case .tiny:
            marks += bar(place.bottom + 1.5, place.width, 3.5)
        }
        return marks
    }

    private func number(_ cluster: Int, _ swatch: Swatch, size: Double, at centre: Point) -> Mark {
        let style = TextStyle(size: size, weight: .bold)
        return .text(
            TextMark(
                text: String(cluster + 1), style: style, paint: swatch.ink,
                at: Point(x: centre.x, y: centre.y + style.capHeight / 2), anchor: .centre))
    }

    private func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        return Numbers.percent(share, of: 1)
    }

    private func hex(_ cluster: Int) -> String { view.centroids[cluster]?.rounded.hex ?? "dropped" }

    private func largeTexts(_ cluster: Int, _ swatch: Swatch, _ share: Double?) -> [Mark] {
        let place = swatch.rectangle
        let isSplit = swatch.old != nil && swatch.old != swatch.colour && swatch.colour != nil
        let middle = Point(x: isSplit ? place.x + place.width * 0.69 : place.centre.x, y: place.centre.y)
        let below = { (text: String, y: Double, paint: Paint) -> Mark in
            .text(
                TextMark(
                    text: text, style: Theme.caption, paint: paint, at: Point(x: place.centre.x, y: place.bottom + y),
                    anchor: .centre))
        }
        return [
            number(cluster, swatch, size: 26, at: middle), below(hex(cluster), 23, Theme.ink),
            below(percent(share), 62, Theme.soft),
        ]
    }

    private func mediumTexts(_ cluster: Int, _ swatch: Swatch) -> [Mark] {
        let place = swatch.rectangle
        let strong = TextStyle(size: 20, weight: .bold)
        let plain = TextStyle(size: min(20, place.width / 4.5))
        if place.height < 48 {
            let baseline = place.centre.y + 7
            return [
                .text(
                    TextMark(
                        text: hex(cluster), style: TextStyle(size: 17), paint: swatch.ink,
                        at: Point(x: place.right - 6, y: baseline), anchor: .right)),
                .text(
                    TextMark(
                        text: String(cluster + 1), style: TextStyle(size: 19, weight: .bold), paint: swatch.ink,
                        at: Point(x: place.x + 22, y: baseline), anchor: .centre)),
            ]
        }
        return [
            .text(
                TextMark(
                    text: String(cluster + 1), style: strong, paint: swatch.ink,
                    at: Point(x: place.centre.x, y: place.centre.y - 4), anchor: .centre)),
            .text(
                TextMark(
                    text: hex(cluster), style: plain, paint: swatch.ink,
                    at: Point(x: place.centre.x, y: place.centre.y + 18), anchor: .centre)),
        ]
    }

    private func rowNumbers() -> [Mark] {
        stride(from: 0, to: view.clusters, by: columns).map { first in
            let place = swatchPlace(first)
            let style = TextStyle(size: min(16, place.height))
            return .text(
                TextMark(
                    text: String(first + 1), style: style, paint: Theme.soft,
                    at: Point(x: place.x - 8, y: place.centre.y + style.capHeight / 2), anchor: .right))
        }
    }
}

extension Colour {
    /// `#rrggbb`.
    var hex: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
