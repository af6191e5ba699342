internal import KMeansTrace
internal import Narration

/// The RGB cube with the picture's colours, the centroids, their trails and this step's moves.
struct CubePanel {
    let view: StepView
    let cloud: ColourCloud
    let layout: FrameLayout
    let ruler: any TextRuler

    private var panel: Rectangle { layout.cube }
    private var projection: CubeProjection {
        CubeProjection(in: panel, margin: (left: 54, right: 30, top: 26, bottom: 42))
    }
    private var radius: Double { view.clusters <= 16 ? 8 : view.clusters <= 64 ? 6 : 4.5 }

    func marks() -> [Mark] {
        var marks = caption()
        marks.append(.fill(.rectangle(panel), Theme.panel))
        marks += edges(hidden: true)
        marks += dots()
        marks += edges(hidden: false)
        marks += axes()
        let points = CentroidPoints(view, held: panel.inset(by: 16)) { projection.point($0) }
        marks += CentroidMarks(
            view: view, points: points, bounds: panel.inset(by: 4), radius: radius,
            style: TextStyle(size: view.clusters <= 16 ? 20 : 18, weight: .bold), showsAll: view.clusters <= 16,
            reserved: axisTexts().map { $0.box(ruler).inset(by: -3) }, ruler: ruler
        ).marks()
        return marks
    }

    private func caption() -> [Mark] {
        let factor = MoveScale(view).factor
        let keys =
            switch view.look {
            case .start: ["frameCubeStart", "frameCubeStartShort"]
            case .firstAssign, .still: ["frameCubeDots", "frameCube"]
            case .changes, .fewChanges: ["frameCubeChanged", "frameCube"]
            case .update where view.furthest == nil: ["frameCubeStill"]
            case .update: factor > 1 ? ["frameCubeArrows"] : ["frameCubeMoves", "frameCube"]
            }
        let strong = factor > 1 ? " × \(view.words.numbers.grouped(Int64(factor)))" : ""
        return Caption.marks(keys.map { view.words($0) }, strong: strong, above: panel, ruler)
    }

    // MARK: dots

    private func dots() -> [Mark] {
        let unit = cloud.unit * projection.scale
        let reference = cloud.referencePixels
        func dots(_ cells: [ColourCloud.Cell], least: Double = 0.55, paint: (Paint) -> Paint) -> Mark {
            .dots(
                cells.map { cell in
                    Dot(
                        centre: projection.point(cell.mean),
                        radius: ColourCloud.radius(pixels: cell.pixels, reference: reference, unit: unit, least: least),
                        paint: paint(Paint(cell.mean.rounded)))
                })
        }
        guard view.look == .changes || view.look == .fewChanges else { return [dots(cloud.cells) { $0 }] }
        let changed = ColourCloud(view.changedColours)
        // The fewer changed, the larger the least dot: none of them may be overlooked.
        let least = view.look == .fewChanges ? 1.7 : 0.8
        return [dots(cloud.cells) { $0.faded }, dots(changed.cells, least: least) { $0 }]
    }

    // MARK: the cube itself

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

    private func axisTexts() -> [TextMark] {
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

    private func axes() -> [Mark] { axisTexts().map { .text($0) } }
}
