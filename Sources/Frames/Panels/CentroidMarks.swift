internal import KMeansTrace

/// The centroids in the cube or in a plane: trails, ghosts, arrows, dots and numbers.
struct CentroidMarks {
    let view: StepView
    let points: CentroidPoints
    let bounds: Rectangle
    let radius: Double
    let style: TextStyle
    /// Whether each centroid gets its number, or only the notable ones.
    let numbersAll: Bool
    let reserved: [Rectangle]
    let ruler: any TextRuler

    func marks() -> [Mark] {
        trails() + ghosts() + dots() + arrows() + capsule() + numbers()
    }

    private var isUpdate: Bool { view.look == .update }

    private func trails() -> [Mark] {
        guard view.look != .start else { return [] }
        let lines = points.trails.indices.compactMap { cluster -> Path? in
            guard let end = isUpdate ? points.before[cluster] : points.now[cluster] else { return nil }
            let trail = points.trails[cluster] + [end]
            return trail.count > 1 ? .polyline(trail) : nil
        }
        let thin = view.clusters > 16
        return lines.map { .stroke($0, .white.with(alpha: 0.8), width: thin ? 2.4 : 3.6) }
            + lines.map { .stroke($0, Theme.soft.with(alpha: 0.75), width: thin ? 0.8 : 1.2) }
    }

    private func ghosts() -> [Mark] {
        guard isUpdate, points.scale.factor == 1 else { return [] }
        return moves().filter { $0.length > radius * 0.7 }
            .flatMap { Emblem.ghost($0.from, radius: radius * 0.62) }
    }

    private func dots() -> [Mark] {
        // Notable ones last, so that no other hides them.
        let notable = Set(view.notable)
        let order = points.now.indices.filter { !notable.contains($0) } + view.notable.reversed()
        return order.flatMap { cluster -> [Mark] in
            guard let at = points.now[cluster] else { return [] }
            let colour = view.palette[cluster]
            return view.look == .start
                ? Emblem.ring(at, colour, radius: radius) : Emblem.dot(at, colour, radius: radius)
        }
    }

    private struct Move {
        let cluster: Int
        let from: Point
        let to: Point
        var length: Double { from.distance(to: to) }
    }

    private func moves() -> [Move] {
        points.now.indices.compactMap { cluster in
            guard let from = points.before[cluster], let to = points.now[cluster] else { return nil }
            return Move(cluster: cluster, from: from, to: to)
        }
    }

    private func arrows() -> [Mark] {
        guard isUpdate else { return [] }
        let factor = points.scale.factor
        return moves().flatMap { move -> [Mark] in
            if factor == 1 {
                // From the ghost's rim to the dot's rim.
                let room = move.length - radius - 3
                guard room > radius * 0.62 + 3 else { return [] }
                let along = (move.to - move.from) * (1 / move.length)
                return Emblem.arrow(from: move.from + along * (radius * 0.62), to: move.from + along * room)
            }
            // Enlarged: out of the dot, in the direction it goes.
            let drawn = move.length * factor
            guard drawn > 7 else { return [] }
            let along = (move.to - move.from) * (1 / move.length)
            let start = move.to + along * (radius + 1)
            let end = bounds.held(start + along * drawn)
            return Emblem.arrow(from: start, to: end, width: 2.2)
        }
    }

    private func capsule() -> [Mark] {
        guard isUpdate, let furthest = view.furthest, let from = points.before[furthest], let to = points.now[furthest]
        else { return [] }
        let outline = Path.capsule(points.scale.factor == 1 ? from : to, to, radius: radius + 7)
        return [.stroke(outline, .white, width: 6), .stroke(outline, Theme.ink, width: 2.6)]
    }

    private func numbers() -> [Mark] {
        let wanted = numbersAll ? Array(points.now.indices) : view.notable
        var placer = LabelPlacer(bounds: bounds, taken: reserved)
        let known = numbersAll ? Set(points.now.indices) : Set(view.notable)
        for (cluster, point) in points.now.enumerated() where known.contains(cluster) || view.clusters <= 16 {
            guard let point else { continue }
            placer.reserve(Rectangle(around: point, width: 2 * radius + 3, height: 2 * radius + 3))
        }
        if isUpdate {
            for move in moves() where points.scale.factor == 1 && move.length > radius {
                placer.reserve(Rectangle(around: move.from, width: radius * 1.4, height: radius * 1.4))
            }
        }
        // The furthest mover first: its number must not be the one without room.
        let order = wanted.sorted { ($0 == view.furthest ? 0 : 1, $0) < ($1 == view.furthest ? 0 : 1, $1) }
        var leaders: [Mark] = []
        var texts: [Mark] = []
        for cluster in order {
            guard let point = points.now[cluster] else { continue }
            let extra = isUpdate && cluster == view.furthest ? 8.0 : 0
            let width = ruler.width(of: String(cluster + 1), style)
            guard
                let placed = placer.place(
                    width: width, height: style.capHeight, at: point, radius: radius + extra)
            else { continue }
            if let leader = placed.leader { leaders += Leader.marks(leader) }
            texts.append(Emblem.number(cluster, in: placed.box, style))
        }
        return leaders + texts
    }
}
