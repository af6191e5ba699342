/// The largest flow of an assign step as a ribbon from one swatch to another.
enum FlowRibbon {
    /// An arch from the top of one swatch over to another, running from colour to colour.
    ///
    /// - Parameter crest: how high above the swatches its middle line runs.
    static func arch(from: Point, _ first: Paint, to: Point, _ second: Paint, crest: Double) -> [Mark] {
        let direction = to.x > from.x ? 1.0 : -1.0
        let head = 17.0
        let bend = min(14, crest - head, abs(to.x - from.x) / 2)
        let top = from.y - crest
        let end = Point(x: to.x, y: to.y - head)
        var path = Path(elements: [.move(Point(x: from.x, y: from.y - 1)), .line(Point(x: from.x, y: top + bend))])
        path.corner(Point(x: from.x, y: top), to: Point(x: from.x + direction * bend, y: top))
        path.elements.append(.line(Point(x: to.x - direction * bend, y: top)))
        path.corner(Point(x: to.x, y: top), to: Point(x: to.x, y: top + bend))
        path.elements.append(.line(end))
        let tip = Path.polygon([
            Point(x: to.x, y: to.y - 2), Point(x: to.x - 12, y: end.y), Point(x: to.x + 12, y: end.y),
        ])
        let colours = Fill.gradient(from, first, to, second)
        return [
            .stroke(path, Theme.ink, width: 12),
            .shape(tip, fill: .solid(second), stroke: Stroke(paint: Theme.ink, width: 4)),
            .shape(path, fill: nil, stroke: Stroke(paint: second, width: 8.5, gradient: colours)),
            .fill(tip, second),
        ]
    }

    /// The same on one line: two small swatches with their numbers and an arrow between them, 106 units wide.
    static func chips(at: Point, _ from: (number: String, paint: Paint), _ to: (number: String, paint: Paint))
        -> [Mark]
    {
        let style = TextStyle(size: 18, weight: .bold)
        func chip(_ x: Double, _ number: String, _ paint: Paint) -> [Mark] {
            let box = Rectangle(x: x, y: at.y - 20, width: 38, height: 26)
            return [
                .shape(.rectangle(box), fill: .solid(paint), stroke: Stroke(paint: Theme.line, width: 1)),
                .text(
                    TextMark(
                        text: number, style: style, paint: paint.readable, at: Point(x: box.centre.x, y: at.y - 0.5),
                        anchor: .centre)),
            ]
        }
        return chip(at.x, from.number, from.paint)
            + Emblem.arrow(from: Point(x: at.x + 42, y: at.y - 7), to: Point(x: at.x + 66, y: at.y - 7), width: 3.4)
            + chip(at.x + 68, to.number, to.paint)
    }

    static let chipsWidth = 106.0
}
