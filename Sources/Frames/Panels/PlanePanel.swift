internal import KMeansTrace

/// What a step shows in the cube seen from one of its sides.
struct PlanePanel {
    let view: StepView
    let ground: PlaneGround
    let ruler: any TextRuler

    /// What is drawn on the ground of the step's shade.
    func marks() -> [Mark] {
        var marks: [Mark] = []
        if view.shade == .pale {
            marks.append(ground.changes(view.changedColours))
            marks += ground.front()
        }
        let (plane, panel) = (ground.backdrop.plane, ground.panel)
        let radius = view.clusters <= 8 ? 6.0 : view.clusters <= 16 ? 4.5 : view.clusters <= 64 ? 3.4 : 2.6
        let points = CentroidPoints(view, held: panel) { plane.point($0, in: panel) }
        marks += CentroidMarks(
            view: view, points: points, bounds: panel.inset(by: -6), radius: radius,
            style: TextStyle(size: view.clusters <= 8 ? 18 : 16, weight: .bold), showsAll: view.clusters <= 8,
            reserved: [], ruler: ruler
        ).marks()
        return marks
    }
}
