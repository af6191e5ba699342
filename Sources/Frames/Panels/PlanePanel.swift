internal import KMeansTrace

/// The cube seen from one of its sides.
struct PlanePanel {
    let view: StepView
    let density: PlaneDensity
    let panel: Rectangle
    let ruler: any TextRuler

    func marks() -> [Mark] {
        var marks: [Mark] = [.fill(.rectangle(panel), Theme.panel)]
        marks += cloud()
        marks.append(.stroke(.rectangle(panel), Theme.line, width: 1))
        marks += axes()
        let plane = density.plane
        let radius = view.clusters <= 8 ? 6.0 : view.clusters <= 64 ? 4 : 3
        let points = CentroidPoints(view, held: panel) { plane.point($0, in: panel) }
        marks += CentroidMarks(
            view: view, points: points, bounds: panel.inset(by: -6), radius: radius,
            style: TextStyle(size: view.clusters <= 8 ? 18 : 16, weight: .bold), numbersAll: view.clusters <= 8,
            reserved: [], ruler: ruler
        ).marks()
        return marks
    }

    private func cloud() -> [Mark] {
        let reference = density.reference
        guard view.look == .changes || view.look == .fewChanges else {
            return [.raster(density.raster(reference: reference) { $0 }, panel, .bilinear)]
        }
        let changed = PlaneDensity(density.plane, view.changedColours)
        return [
            .raster(density.raster(reference: reference) { $0.faded }, panel, .bilinear),
            .raster(changed.raster(reference: changed.reference) { $0 }, panel, .bilinear),
        ]
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
            letter(density.plane.across, panel.centre.x, below, .centre),
            soft("0", panel.x - 8, panel.bottom, .right), soft("255", panel.x - 8, panel.y + 15, .right),
            letter(density.plane.up, panel.x - 8, panel.centre.y + 7, .right),
        ]
    }
}
