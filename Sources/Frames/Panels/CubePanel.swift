internal import KMeansTrace
internal import Narration

/// What a step shows in the RGB cube: the colours it changed, the centroids, their trails and this step's moves.
struct CubePanel {
    let view: StepView
    let ground: CubeGround
    let ruler: any TextRuler

    private var panel: Rectangle { ground.panel }
    private var radius: Double { view.clusters <= 16 ? 8 : view.clusters <= 64 ? 6 : 4.5 }

    /// What is drawn on the ground of the step's shade.
    func marks() -> [Mark] {
        var marks = caption()
        if view.shade == .pale {
            marks.append(changes())
            marks += ground.front()
        }
        let projection = ground.projection
        let points = CentroidPoints(view, held: panel.inset(by: 16)) { projection.point($0) }
        marks += CentroidMarks(
            view: view, points: points, bounds: panel.inset(by: 4), radius: radius,
            style: TextStyle(size: view.clusters <= 16 ? 20 : 18, weight: .bold), showsAll: view.clusters <= 16,
            reserved: ground.axisTexts().map { $0.box(ruler).inset(by: -3) }, ruler: ruler
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

    /// The fewer changed, the larger the least dot: none of them may be overlooked.
    private func changes() -> Mark {
        let changed = ColourCloud(view.changedColours)
        return ground.dots(changed.cells, least: view.look == .fewChanges ? 1.7 : 0.8) { $0 }
    }
}
