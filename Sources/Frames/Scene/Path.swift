/// An outline made of lines and cubic curves.
struct Path: Sendable, Equatable {
    enum Element: Sendable, Equatable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    var elements: [Element] = []

    static func rectangle(_ r: Rectangle, radius: Double = 0) -> Path {
        let radius = min(radius, r.width / 2, r.height / 2)
        guard radius > 0 else {
            return polygon([
                Point(x: r.x, y: r.y), Point(x: r.right, y: r.y), Point(x: r.right, y: r.bottom),
                Point(x: r.x, y: r.bottom),
            ])
        }
        var path = Path()
        path.elements.append(.move(Point(x: r.x, y: r.y + radius)))
        path.corner(Point(x: r.x, y: r.y), to: Point(x: r.x + radius, y: r.y))
        path.elements.append(.line(Point(x: r.right - radius, y: r.y)))
        path.corner(Point(x: r.right, y: r.y), to: Point(x: r.right, y: r.y + radius))
        path.elements.append(.line(Point(x: r.right, y: r.bottom - radius)))
        path.corner(Point(x: r.right, y: r.bottom), to: Point(x: r.right - radius, y: r.bottom))
        path.elements.append(.line(Point(x: r.x + radius, y: r.bottom)))
        path.corner(Point(x: r.x, y: r.bottom), to: Point(x: r.x, y: r.bottom - radius))
        path.elements.append(.close)
        return path
    }

    static func circle(_ centre: Point, radius: Double) -> Path {
        rectangle(Rectangle(around: centre, width: 2 * radius, height: 2 * radius), radius: radius)
    }

    static func polyline(_ points: [Point]) -> Path {
        Path(elements: points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
    }

    static func polygon(_ points: [Point]) -> Path {
        Path(elements: polyline(points).elements + [.close])
    }

    static func line(_ a: Point, _ b: Point) -> Path { polyline([a, b]) }

    /// The outline of all points within `radius` of the line from a to b.
    static func capsule(_ a: Point, _ b: Point, radius: Double) -> Path {
        let length = a.distance(to: b)
        guard length > 0.01 else { return circle(a, radius: radius) }
        let along = (b - a) * (radius / length)
        let across = Point(x: -along.y, y: along.x)
        var path = Path(elements: [.move(a + across)])
        path.corner(a + across - along, to: a - along)
        path.corner(a - across - along, to: a - across)
        path.elements.append(.line(b - across))
        path.corner(b - across + along, to: b + along)
        path.corner(b + across + along, to: b + across)
        path.elements.append(.close)
        return path
    }

    /// Turns a right-angled corner on a quarter circle: from the last point round `corner` to `end`.
    mutating func corner(_ corner: Point, to end: Point) {
        guard let start = lastPoint else { return }
        // The usual constant: a cubic with it stays within 0.03 % of a quarter circle.
        let kappa = 0.5523
        elements.append(.curve(start + (corner - start) * kappa, end + (corner - end) * kappa, end))
    }

    var lastPoint: Point? {
        for element in elements.reversed() {
            switch element {
            case .move(let point), .line(let point), .curve(_, _, let point): return point
            case .close: continue
            }
        }
        return nil
    }

    /// The box round its points; a curve stays inside the box of its control points.
    var bounds: Rectangle? {
        var points: [Point] = []
        for element in elements {
            switch element {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let a, let b, let c): points += [a, b, c]
            case .close: continue
            }
        }
        guard let first = points.first else { return nil }
        return points.reduce(Rectangle(x: first.x, y: first.y, width: 0, height: 0)) { box, point in
            box.union(Rectangle(x: point.x, y: point.y, width: 0, height: 0))
        }
    }
}
