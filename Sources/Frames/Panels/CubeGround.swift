internal import KMeansTrace

/// The RGB cube with the picture's colours, as it stands behind the centroids of every step.
struct CubeGround: Sendable {
    let cloud: ColourCloud
    let panel: Rectangle

    var projection: CubeProjection {
        CubeProjection(in: panel, margin: (left: 54, right: 30, top: 26, bottom: 42))
    }

    /// What all steps of a shade share. The front is part of it only where nothing comes between it and the cloud.
    func marks(_ shade: Shade) -> [Mark] {
        var marks = [.fill(.rectangle(panel), Theme.panel)] + edges(hidden: true)
        marks.append(dots(cloud.cells) { shade.painted($0) })
        return shade == .full ? marks + front() : marks
    }

    /// The edges and letters in front of the colours.
    func front() -> [Mark] { edges(hidden: false) + axisTexts().map { .text($0) } }

    /// Cells of a cloud as dots; `least` is the radius of the smallest.
    func dots(_ cells: [ColourCloud.Cell], least: Double = 0.55, paint: (Paint) -> Paint) -> Mark {
        let projection = projection
        let unit = cloud.unit * projection.scale
        return .dots(
            cells.map { cell in
                Dot(
                    centre: projection.point(cell.mean),
                    radius: ColourCloud.radius(
                        pixels: cell.pixels, reference: cloud.referencePixels, unit: unit, least: least),
                    paint: paint(Paint(cell.mean.rounded)))
            })
    }

    private func corner(_ red: Double, _ green: Double, _ blue: Double) -> Point {
        projection.point(red: 255 * red, green: 255 * green, blue: 255 * blue)
    }

    private func edges(hidden: Bool) -> [Mark] {
        let lines =
            hidden
            ? [
                (corner(1, 0, 1), corner(0, 0, 1)), (corner(1, 0, 1), corner(1, 0, 0)),
                (corner(1, 0, 1), corner(1, 1, 1)),
            ]
            : [
                (corner(0, 0, 1), corner(0, 1, 1)), (corner(1, 0, 0), corner(1, 1, 0)),
                (corner(0, 1, 0), corner(0, 1, 1)), (corner(0, 1, 0), corner(1, 1, 0)),
                (corner(0, 1, 1), corner(1, 1, 1)), (corner(1, 1, 0), corner(1, 1, 1)),
                (corner(0, 0, 0), corner(0, 1, 0)),
            ]
        let paint = hidden ? Theme.line.with(alpha: 0.55) : Theme.line
        var marks: [Mark] = lines.map { .stroke(.line($0.0, $0.1), paint, width: 1) }
        if !hidden {
            marks += [
                .stroke(.polyline([corner(0, 0, 1), corner(0, 0, 0), corner(1, 0, 0)]), Theme.soft, width: 1.8),
                .stroke(.line(corner(0, 0, 1), corner(0, 1, 1)), Theme.soft, width: 1.8),
            ]
        }
        return marks
    }

    func axisTexts() -> [TextMark] {
        let (black, red, blue, cyan) = (corner(0, 0, 0), corner(1, 0, 0), corner(0, 0, 1), corner(0, 1, 1))
        func soft(_ text: String, _ at: Point, _ anchor: TextMark.Anchor) -> TextMark {
            TextMark(text: text, style: Theme.caption, paint: Theme.soft, at: at, anchor: anchor)
        }
        func letter(_ text: String, _ at: Point) -> TextMark {
            TextMark(text: text, style: Theme.strong, at: at, anchor: .centre)
        }
        let middle = { (a: Point, b: Point) in (a + b) * 0.5 }
        return [
            soft("0", Point(x: black.x, y: black.y + 28), .centre),
            soft("255", Point(x: red.x + 6, y: red.y + 28), .centre),
            soft("255", Point(x: blue.x + 4, y: blue.y + 28), .centre),
            soft("0", Point(x: blue.x - 10, y: blue.y + 5), .right),
            soft("255", Point(x: cyan.x - 10, y: cyan.y + 8), .right),
            letter("R", middle(black, red) + Point(x: 8, y: 34)),
            letter("B", middle(black, blue) + Point(x: -18, y: 34)),
            letter("G", middle(blue, cyan) + Point(x: -22, y: 8)),
        ]
    }
}
