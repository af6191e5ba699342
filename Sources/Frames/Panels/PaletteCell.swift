internal import KMeansTrace
internal import Narration

/// One cluster in the palette: its swatch with what stands in it and below.
struct PaletteCell {
    let cluster: Int
    let swatch: Swatch
    /// Its part of all pixels, 0 to 1; nil at the start.
    let share: Double?
    /// The share that fills a bar.
    let fullShare: Double
    let design: PaletteGrid.Design
    let words: Words

    private var place: Rectangle { swatch.rectangle }
    private var number: String { String(cluster + 1) }
    private var hex: String { swatch.colour?.hex ?? words("frameDropped") }
    private var percent: String { share.map { words.numbers.percent($0, of: 1) } ?? "–" }

    func marks() -> [Mark] {
        swatch.marks(old: design == .large ? .split : .corner) + texts().map { .text($0) } + bar()
    }

    private func bar() -> [Mark] {
        let (below, width, height) =
            switch design {
            case .large: (31.0, place.width, 8.0)
            case .medium: (10, place.width - 58, 8)
            case .line: (3, place.width, 5)
            case .small: (2.5, place.width, 4.5)
            case .tiny: (1.5, place.width, 3.5)
            }
        return ShareBar.marks(
            share, full: fullShare,
            in: Rectangle(x: place.x, y: place.bottom + below, width: width, height: height))
    }

    private func texts() -> [TextMark] {
        switch design {
        case .large: large()
        case .medium: medium()
        case .line: line()
        case .small: [inside(number, min(20, place.height * 0.8, place.width * 0.5), .bold, at: place.centre)]
        case .tiny: []
        }
    }

    /// Text in the swatch, its middle at a point.
    private func inside(_ text: String, _ size: Double, _ weight: TextStyle.Weight, at middle: Point) -> TextMark {
        let style = TextStyle(size: size, weight: weight)
        return TextMark(
            text: text, style: style, paint: swatch.ink, at: Point(x: middle.x, y: middle.y + style.capHeight / 2),
            anchor: .centre)
    }

    private func large() -> [TextMark] {
        let isSplit = swatch.old != nil && swatch.old != swatch.colour && swatch.colour != nil
        let below = { (text: String, y: Double, paint: Paint) in
            TextMark(
                text: text, style: Theme.caption, paint: paint, at: Point(x: place.centre.x, y: place.bottom + y),
                anchor: .centre)
        }
        // The number stands on the new colour.
        let middle = Point(x: isSplit ? place.x + place.width * 0.69 : place.centre.x, y: place.centre.y)
        return [inside(number, 26, .bold, at: middle), below(hex, 23, Theme.ink), below(percent, 62, Theme.soft)]
    }

    private func medium() -> [TextMark] {
        [
            inside(number, 20, .bold, at: Point(x: place.centre.x, y: place.centre.y - 11)),
            inside(hex, min(20, place.width / 4.5), .regular, at: Point(x: place.centre.x, y: place.centre.y + 11)),
            TextMark(
                text: percent, style: TextStyle(size: 18), paint: Theme.soft,
                at: Point(x: place.right, y: place.bottom + 21), anchor: .right),
        ]
    }

    private func line() -> [TextMark] {
        let style = TextStyle(size: 17)
        let baseline = place.centre.y + style.capHeight / 2
        return [
            inside(number, 19, .bold, at: Point(x: place.x + 22, y: place.centre.y)),
            TextMark(
                text: hex, style: style, paint: swatch.ink, at: Point(x: place.right - 6, y: baseline), anchor: .right),
        ]
    }
}
