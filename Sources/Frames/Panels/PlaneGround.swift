internal import KMeansTrace

/// The cube seen from one of its sides, as it stands behind the centroids of every step.
struct PlaneGround: Sendable {
    let backdrop: PlaneBackdrop
    let cloud: ColourCloud
    let panel: Rectangle

    /// A few colours are seen best as dots, many as a cloud.
    private var isDotted: Bool { cloud.cells.count <= 400 }

    /// What all steps of a shade share. The front is part of it only where nothing comes between it and the colours.
    func marks(_ shade: Shade) -> [Mark] {
        let colours: Mark =
            isDotted
            ? dots(cloud.cells) { shade.painted($0) }
            : .raster(shade == .full ? backdrop.full : backdrop.pale, panel, .bilinear)
        let marks = [.fill(.rectangle(panel), Theme.panel), colours]
        return shade == .full ? marks + front() : marks
    }

    /// The colours that a step changed.
    func changes(_ changed: [(colour: Colour, weight: UInt32)]) -> Mark {
        isDotted
            ? dots(ColourCloud(changed).cells) { $0 }
            : .raster(PlaneDensity(backdrop.plane, changed).raster { $0 }, panel, .bilinear)
    }

    /// The border and the numbers and letters at it.
    func front() -> [Mark] { [.stroke(.rectangle(panel), Theme.line, width: 1)] + axes() }

    private func dots(_ cells: [ColourCloud.Cell], paint: (Paint) -> Paint) -> Mark {
        .dots(
            cells.map { cell in
                Dot(
                    centre: backdrop.plane.point(cell.mean, in: panel),
                    radius: ColourCloud.radius(pixels: cell.pixels, reference: cloud.referencePixels, unit: 6),
                    paint: paint(Paint(cell.mean.rounded)))
            })
    }

    private func axes() -> [Mark] {
        func soft(_ text: String, _ x: Double, _ y: Double, _ anchor: TextMark.Anchor) -> Mark {
            .text(TextMark(text: text, style: Theme.caption, paint: Theme.soft, at: Point(x: x, y: y), anchor: anchor))
        }
        func letter(_ text: String, _ x: Double, _ y: Double, _ anchor: TextMark.Anchor) -> Mark {
            .text(TextMark(text: text, style: Theme.strong, at: Point(x: x, y: y), anchor: anchor))
        }
        let below = panel.bottom + 23
        return [
            soft("0", panel.x, below, .left), soft("255", panel.right, below, .right),
            letter(backdrop.plane.across, panel.centre.x, below, .centre),
            soft("0", panel.x - 8, panel.bottom, .right), soft("255", panel.x - 8, panel.y + 15, .right),
            letter(backdrop.plane.up, panel.x - 8, panel.centre.y + 7, .right),
        ]
    }
}
