internal import KMeansTrace

/// One cluster's colour in the palette.
struct Swatch {
    let rectangle: Rectangle
    /// Nil for a dropped cluster, which is hatched.
    let colour: Colour?
    /// The colour before an update; nil where there is none to compare.
    let old: Colour?
    let body: Body
    /// Whether it has no pixel.
    let isEmpty: Bool
    /// Whether it is outlined as what the step is about.
    let isMarked: Bool

    /// How its colour is laid on.
    enum Body {
        case filled
        /// A band of colour round a blank: nothing belongs to it yet.
        case hollow
        /// The same said by a line inside the edge, where a blank would leave too little colour.
        case ringed
    }

    enum OldColour {
        /// The left part is the old colour.
        case split
        /// The upper left corner is.
        case corner
    }

    /// The ink that can be read on it.
    var ink: Paint { body == .hollow || colour == nil ? Theme.ink : colour.map { Paint($0).readable } ?? Theme.ink }

    func marks(old style: OldColour) -> [Mark] {
        var marks = isMarked ? highlight() : []
        guard let colour else { return marks + hatch() }
        marks.append(.fill(.rectangle(rectangle), Paint(colour)))
        switch body {
        case .hollow: marks.append(.fill(.rectangle(rectangle.inset(by: 9)), Theme.background))
        case .ringed:
            let inset = min(3, rectangle.height / 7)
            marks.append(.stroke(.rectangle(rectangle.inset(by: inset)), ink.with(alpha: 0.9), width: inset / 2))
        case .filled: if let old, old != colour { marks += before(old, style) }
        }
        let edge = Stroke(paint: isEmpty ? Theme.ink : Theme.line, width: 1, dashes: isEmpty ? [4, 4] : [])
        marks.append(.shape(.rectangle(rectangle), fill: nil, stroke: edge))
        return marks
    }

    private func highlight() -> [Mark] {
        [
            .shape(
                .rectangle(rectangle.inset(by: -4), radius: 2), fill: .solid(Theme.background),
                stroke: Stroke(paint: Theme.ink, width: 3))
        ]
    }

    private func before(_ old: Colour, _ style: OldColour) -> [Mark] {
        let r = rectangle
        switch style {
        case .split:
            let width = (r.width * 0.38).rounded()
            return [
                .fill(.rectangle(Rectangle(x: r.x, y: r.y, width: width, height: r.height)), Paint(old)),
                .stroke(
                    .line(Point(x: r.x + width, y: r.y), Point(x: r.x + width, y: r.bottom)), .white, width: 2),
            ]
        case .corner:
            let side = min(r.height * 0.62, r.width * 0.42)
            let (right, below) = (Point(x: r.x + side, y: r.y), Point(x: r.x, y: r.y + side))
            return [
                .fill(.polygon([Point(x: r.x, y: r.y), right, below]), Paint(old)),
                .stroke(.line(right, below), .white, width: 1.6),
            ]
        }
    }

    /// Slanting lines over the panel's grey.
    private func hatch() -> [Mark] {
        let r = rectangle
        var marks: [Mark] = [.fill(.rectangle(r), Theme.panel)]
        var offset = 6.0
        while offset < r.width + r.height {
            let start = Point(x: r.x + max(0, offset - r.height), y: r.y + min(offset, r.height))
            let end = Point(x: r.x + min(offset, r.width), y: r.y + max(0, offset - r.width))
            marks.append(.stroke(.line(start, end), Theme.line, width: 1))
            offset += 8
        }
        marks.append(.stroke(.rectangle(r), Theme.line, width: 1))
        return marks
    }
}
