internal import KMeansTrace

/// The centroids in the cube or in a plane: trails, ghosts, arrows, dots and numbers.
struct CentroidMarks {
    let view: StepView
    let points: CentroidPoints
    let bounds: Rectangle
    let radius: Double
    let style: TextStyle
    /// Whether each centroid gets its number and arrow, or only the notable ones.
    let showsAll: Bool
    let reserved: [Rectangle]
    let ruler: any TextRuler

    func marks() -> [Mark] {
        trails() + ghosts() + dots() + arrows() + capsule() + numbers()
    }

    /// A centroid's way in this step.
    private struct Move {
        let cluster: Int
        let from: Point
        let to: Point
        var length: Double { from.distance(to: to) }
        var direction: Point { length > 0 ? (to - from) * (1 / length) : Point(x: 0, y: 0) }
    }

    private var isUpdate: Bool { view.look == .update }
    private var factor: Double { MoveScale(view).factor }

    /// The moves of an update; the notable ones last, so that they lie on top.
    private var moves: [Move] {
        guard isUpdate else { return [] }
        return order.compactMap { cluster in
            guard let from = points.before[cluster], let to = points.now[cluster] else { return nil }
            return Move(cluster: cluster, from: from, to: to)
        }
    }

    private var order: [Int] {
        let notable = view.notable
        let first = Set(notable)
        return points.now.indices.filter { !first.contains($0) } + notable.reversed()
    }

    private func isNotable(_ cluster: Int) -> Bool { showsAll || view.notable.contains(cluster) }

    private func radius(of cluster: Int) -> Double {
        view.clusters > 16 && view.notable.contains(cluster) ? radius * 1.3 : radius
    }

    private func trails() -> [Mark] {
        guard view.look != .start else { return [] }
        let lines = points.trails.indices.compactMap { cluster -> Path? in
            guard let end = isUpdate ? points.before[cluster] : points.now[cluster] else { return nil }
            let trail = points.trails[cluster] + [end]
            return trail.count > 1 ? .polyline(trail) : nil
        }
        let isThin = view.clusters > 16
        return lines.map { .stroke($0, .white.with(alpha: 0.8), width: isThin ? 2.2 : 3.6) }
            + lines.map { .stroke($0, Theme.soft.with(alpha: 0.8), width: isThin ? 0.7 : 1.2) }
    }

    private func ghosts() -> [Mark] {
        guard factor == 1 else { return [] }
        return moves.filter { isNotable($0.cluster) && $0.length > radius * 0.7 }
            .flatMap { Emblem.ghost($0.from, radius: radius * 0.62) }
    }

    private func dots() -> [Mark] {
        order.flatMap { cluster -> [Mark] in
            guard let at = points.now[cluster] else { return [] }
            let colour = view.palette[cluster]
            return view.look == .start
                ? Emblem.ring(at, colour, radius: radius) : Emblem.dot(at, colour, radius: radius(of: cluster))
        }
    }

    private func arrows() -> [Mark] {
        let moves = moves
        // At many clusters the small ones are hints, without an edge, under the notable ones.
        let hints = moves.filter { !isNotable($0.cluster) }.flatMap { move -> [Mark] in
            let drawn = min(move.length * factor, 0.35 * bounds.width)
            guard radius > 4, drawn > 6 else { return [] }
            let start = move.to + move.direction * (factor == 1 ? -drawn : radius)
            return [.stroke(.line(start, bounds.held(start + move.direction * drawn)), Theme.ink, width: 1.3)]
        }
        return hints + moves.filter { isNotable($0.cluster) }.flatMap { arrow($0) }
    }

    private func arrow(_ move: Move) -> [Mark] {
        let along = move.direction
        let radius = radius(of: move.cluster)
        if factor == 1 {
            // From the ghost's rim to the dot's rim.
            let (first, last) = (radius * 0.62, move.length - radius - 3)
            return last > first + 3 ? Emblem.arrow(from: move.from + along * first, to: move.from + along * last) : []
        }
        // Enlarged: out of the dot, in the direction it goes.
        guard move.length * factor > 7 else { return [] }
        let start = move.to + along * (radius + 1)
        return Emblem.arrow(from: start, to: bounds.held(start + along * (move.length * factor)), width: 2.2)
    }

    /// Where the furthest mover's outline runs: round its old and its new place.
    private var outline: (from: Point, to: Point, radius: Double)? {
        guard isUpdate, let furthest = view.furthest, let from = points.before[furthest], let to = points.now[furthest]
        else { return nil }
        return (factor == 1 ? from : to, to, radius(of: furthest) + 6)
    }

    private func capsule() -> [Mark] {
        guard let (from, to, radius) = outline else { return [] }
        let path = Path.capsule(from, to, radius: radius)
        return [.stroke(path, .white, width: 5.5), .stroke(path, Theme.ink, width: 2.4)]
    }

    // MARK: numbers

    private func numbers() -> [Mark] {
        var placer = LabelPlacer(bounds: bounds, taken: reserved)
        for cluster in points.now.indices where isNotable(cluster) || view.clusters <= 16 {
            guard let point = points.now[cluster] else { continue }
            placer.reserve(Rectangle(around: point, width: 2 * radius + 3, height: 2 * radius + 3))
        }
        reserveMoves(&placer)
        // The furthest mover first: its number must not be the one without room.
        let wanted = showsAll ? Array(points.now.indices) : view.notable
        let order = wanted.sorted { ($0 == view.furthest ? 0 : 1, $0) < ($1 == view.furthest ? 0 : 1, $1) }
        var leaders: [Mark] = []
        var texts: [Mark] = []
        for cluster in order {
            guard let point = points.now[cluster] else { continue }
            let clearance = isUpdate && cluster == view.furthest ? outline?.radius ?? radius : radius
            let width = ruler.width(of: String(cluster + 1), style)
            guard let placed = placer.place(width: width, height: style.capHeight, at: point, radius: clearance)
            else { continue }
            if let leader = placed.leader { leaders += Leader.marks(leader) }
            texts.append(Emblem.number(cluster, in: placed.box, style))
        }
        return leaders + texts
    }

    /// Keeps numbers off the arrows, the ghosts and the furthest mover's outline.
    private func reserveMoves(_ placer: inout LabelPlacer) {
        for move in moves where isNotable(move.cluster) {
            let length = factor == 1 ? move.length : move.length * factor + radius
            let start = factor == 1 ? move.from : move.to
            guard length > radius + 4 else { continue }
            for share in stride(from: 0.0, through: 1, by: 0.125) {
                let at = start + move.direction * (length * share)
                placer.reserve(Rectangle(around: at, width: 7, height: 7))
            }
        }
        guard let (from, to, radius) = outline else { return }
        for share in stride(from: 0.0, through: 1, by: 0.25) {
            let at = from + (to - from) * share
            placer.reserve(Rectangle(around: at, width: 2 * radius, height: 2 * radius))
        }
    }
}
