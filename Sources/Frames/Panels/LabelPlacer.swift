internal import Foundation

/// Finds room for labels beside their points, one after another: none overlaps another, nor a point, nor the border.
struct LabelPlacer: Sendable {
    /// Where a label went.
    struct Placement: Sendable, Equatable {
        let box: Rectangle
        /// A line from the point to the label, where the label could not stay beside it.
        let leader: Path?
    }

    let bounds: Rectangle
    private(set) var taken: [Rectangle]

    init(bounds: Rectangle, taken: [Rectangle] = []) {
        self.bounds = bounds
        self.taken = taken
    }

    /// Keeps labels off a place.
    mutating func reserve(_ place: Rectangle) { taken.append(place) }

    /// Places a label of a size near a point that has a dot of `radius`; nil where there is no room within reach.
    mutating func place(width: Double, height: Double, at point: Point, radius: Double) -> Placement? {
        for reach in [0.0, 9, 18, 28, 40, 54, 70] {
            for turn in Self.turns(reach: reach) {
                let box = Self.box(width, height, beside: point, clearance: radius + 4 + reach, turn: turn)
                guard bounds.contains(box) else { continue }
                let padded = box.inset(by: -2)
                guard !taken.contains(where: { $0.overlaps(padded) }) else { continue }
                taken.append(padded)
                return Placement(box: box, leader: reach < 18 ? nil : Self.leader(from: point, radius, to: box))
            }
        }
        return nil
    }

    /// Directions to try, in sixteenths of a turn from the right: beside first, since that reads best.
    private static func turns(reach: Double) -> [Int] {
        reach == 0 ? [0, 8, 14, 2, 10, 6, 12, 4] : [0, 8, 15, 1, 7, 9, 14, 2, 6, 10, 13, 3, 5, 11, 12, 4]
    }

    /// A box that touches, in the given direction, the circle of radius `clearance`.
    private static func box(_ width: Double, _ height: Double, beside point: Point, clearance: Double, turn: Int)
        -> Rectangle
    {
        let angle = Double(turn) * Double.pi / 8
        let direction = Point(x: cos(angle), y: sin(angle))
        // Text clears the circle by its half width sideways and by its half height up and down.
        let centre = Point(
            x: point.x + direction.x * (clearance + width / 2), y: point.y + direction.y * (clearance + height / 2))
        return Rectangle(around: centre, width: width, height: height)
    }

    private static func leader(from point: Point, _ radius: Double, to box: Rectangle) -> Path {
        let end = box.inset(by: -1).held(point)
        let length = max(0.01, point.distance(to: end))
        return .line(point + (end - point) * (min(radius, length) / length), end)
    }
}
