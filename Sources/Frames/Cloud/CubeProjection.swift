internal import KMeansTrace

/// How the RGB cube is looked at: orthographic, from above the black edge, and not along the grey diagonal, so that
/// greys do not fall on one point. Black is at the bottom, red to the right, blue to the left, white at the top.
struct CubeProjection: Sendable, Equatable {
    /// Where black falls.
    let black: Point
    /// Scene units a level.
    let scale: Double

    /// The right and up axes of the view, in red, green, blue. They and `away` are orthonormal.
    private static let right = (0.839, 0.0, -0.545)
    private static let up = (0.186, 0.940, 0.287)
    private static let away = (0.512, -0.342, 0.789)

    /// Fits the cube into a panel, with room for its labels round it.
    init(in panel: Rectangle, margin: (left: Double, right: Double, top: Double, bottom: Double)) {
        let across = 255 * (Self.right.0 - Self.right.2)
        let high = 255 * (Self.up.0 + Self.up.1 + Self.up.2)
        scale = min(
            (panel.width - margin.left - margin.right) / across, (panel.height - margin.top - margin.bottom) / high)
        let left = panel.x + margin.left + (panel.width - margin.left - margin.right - across * scale) / 2
        let free = panel.height - margin.top - margin.bottom - high * scale
        black = Point(x: left - 255 * Self.right.2 * scale, y: panel.bottom - margin.bottom - free / 2)
    }

    func point(red: Double, green: Double, blue: Double) -> Point {
        let x = Self.right.0 * red + Self.right.1 * green + Self.right.2 * blue
        let y = Self.up.0 * red + Self.up.1 * green + Self.up.2 * blue
        return Point(x: black.x + scale * x, y: black.y - scale * y)
    }

    func point(_ place: Centroid) -> Point { point(red: place.red, green: place.green, blue: place.blue) }

    /// How far a place is from the eye; larger is farther.
    static func depth(_ place: Centroid) -> Double {
        away.0 * place.red + away.1 * place.green + away.2 * place.blue
    }
}
