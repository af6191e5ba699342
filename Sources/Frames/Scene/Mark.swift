/// One thing to draw.
enum Mark: Sendable, Equatable {
    /// An outline filled, stroked or both.
    case shape(Path, fill: Fill?, stroke: Stroke?)
    /// A line of text.
    case text(TextMark)
    /// A picture, stretched to a rectangle.
    case raster(Raster, Rectangle, Raster.Filter)
    /// Discs, drawn in order.
    case dots([Dot])

    static func fill(_ path: Path, _ paint: Paint) -> Mark { .shape(path, fill: .solid(paint), stroke: nil) }

    static func stroke(_ path: Path, _ paint: Paint, width: Double) -> Mark {
        .shape(path, fill: nil, stroke: Stroke(paint: paint, width: width))
    }
}

/// What fills an outline.
enum Fill: Sendable, Equatable {
    case solid(Paint)
    /// Changes evenly from one point to another.
    case gradient(Point, Paint, Point, Paint)
}

/// How an outline is drawn; ends and corners are round.
struct Stroke: Sendable, Equatable {
    var paint: Paint
    var width: Double
    /// Lengths of dashes and gaps in turn; empty for a whole line.
    var dashes: [Double] = []
    /// Instead of `paint`, where it is set.
    var gradient: Fill?
}

/// A disc of the colour cloud.
struct Dot: Sendable, Equatable {
    var centre: Point
    var radius: Double
    var paint: Paint
}

/// A small picture, its pixels in raster order: alpha in the highest byte, then red, green, blue, multiplied by alpha.
struct Raster: Sendable, Equatable {
    enum Filter: Sendable, Equatable {
        /// Crisp: each pixel shows the nearest one.
        case nearest
        /// Smooth.
        case bilinear
    }

    let width: Int
    let height: Int
    var pixels: [UInt32]
}
