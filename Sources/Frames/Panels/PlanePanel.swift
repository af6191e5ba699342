internal import KMeansTrace

/// The cube seen from one of its sides.
struct PlanePanel {
    let view: StepView
    let backdrop: PlaneBackdrop
    let cloud: ColourCloud
    let panel: Rectangle
    let ruler: any TextRuler

    func marks() -> [Mark] {
        var marks: [Mark] = [.fill(.rectangle(panel), Theme.panel)]
        marks += colours()
        marks.append(.stroke(.rectangle(panel), Theme.line, width: 1))
        marks += axes()
        let plane = backdrop.plane
        let radius = view.clusters <= 8 ? 6.0 : view.clusters <= 16 ? 4.5 : view.clusters <= 64 ? 3.4 : 2.6
        let points = CentroidPoints(view, held: panel) { plane.point($0, in: panel) }
        marks += CentroidMarks(
            view: view, points: points, bounds: panel.inset(by: -6), radius: radius,
            style: TextStyle(size: view.clusters <= 8 ? 18 : 16, weight: .bold), showsAll: view.clusters <= 8,
            reserved: [], ruler: ruler
        ).marks()
        return marks
    }

    /// A few colours are seen best as dots, many as a cloud.
    private func colours() -> [Mark] {
        guard cloud.cells.count > 400 else { return dots() }
        guard view.look == .changes || view.look == .fewChanges else {
            return [.raster(backdrop.full, panel, .bilinear)]
        }
        let changed = PlaneDensity(backdrop.plane, view.changedColours).raster { $0 }
        return [.raster(backdrop.pale, panel, .bilinear), .raster(changed, panel, .bilinear)]
    }

    private func dots() -> [Mark] {
        let reference = cloud.referencePixels
        func dots(_ cells: [ColourCloud.Cell], paint: (Paint) -> Paint) -> Mark {
            .dots(
                cells.map { cell in
                    Dot(
                        centre: backdrop.plane.point(cell.mean, in: panel),
                        radius: ColourCloud.radius(pixels: cell.pixels, reference: reference, unit: 6),
                        paint: paint(Paint(cell.mean.rounded)))
                })
        }
        guard view.look == .changes || view.look == .fewChanges else { return [dots(cloud.cells) { $0 }] }
        return [dots(cloud.cells) { $0.faded }, dots(ColourCloud(view.changedColours).cells) { $0 }]
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
