internal import KMeansTrace

/// The small signs that stand for a centroid, the same wherever it is shown.
enum Emblem {
    /// A centroid: its colour, an ink outline and a white edge.
    static func dot(_ at: Point, _ colour: Colour, radius: Double) -> [Mark] {
        [
            .fill(.circle(at, radius: radius + min(2.6, 0.3 * radius + 0.4)), .white),
            .shape(
                .circle(at, radius: radius), fill: .solid(Paint(colour)),
                stroke: Stroke(paint: Theme.ink, width: radius < 5 ? 1.2 : 1.8)),
        ]
    }

    /// A seed or a place pixels are at: hollow, so that what lies below stays visible.
    static func ring(_ at: Point, _ colour: Colour, radius: Double) -> [Mark] {
        let unit = min(1, radius / 8)
        return [
            .stroke(.circle(at, radius: radius), .white, width: 6.4 * unit),
            .stroke(.circle(at, radius: radius), Theme.ink, width: 2.6 * unit),
            .stroke(.circle(at, radius: radius - 2.8 * unit), Paint(colour), width: 2.8 * unit),
            .stroke(.circle(at, radius: radius - 4.7 * unit), .white, width: unit),
        ]
    }

    /// Where a centroid was before.
    static func ghost(_ at: Point, radius: Double) -> [Mark] {
        [
            .stroke(.circle(at, radius: radius), .white, width: 5),
            .stroke(.circle(at, radius: radius), Theme.ink, width: 2),
        ]
    }

    /// An arrow with a white edge; nothing where there is no room for its head.
    static func arrow(from: Point, to: Point, width: Double = 2.6) -> [Mark] {
        let length = from.distance(to: to)
        guard length > 3 else { return [] }
        let along = (to - from) * (1 / length)
        let across = Point(x: -along.y, y: along.x)
        let head = min(length, 3.6 * width)
        let neck = to - along * head
        let tip = Path.polygon([to, neck + across * (head * 0.48), neck - across * (head * 0.48)])
        let shaft = Path.line(from, neck + along * 1)
        let edge = Stroke(paint: .white, width: width + 3.4)
        return [
            .shape(shaft, fill: nil, stroke: edge),
            .shape(tip, fill: nil, stroke: Stroke(paint: .white, width: 3.4)),
            .stroke(shaft, Theme.ink, width: width),
            .fill(tip, Theme.ink),
        ]
    }

    /// A number beside a point or on the picture.
    static func number(_ cluster: Int, in box: Rectangle, _ style: TextStyle) -> Mark {
        .text(
            TextMark(
                text: String(cluster + 1), style: style, at: Point(x: box.centre.x, y: box.bottom), anchor: .centre,
                halo: true))
    }
}
