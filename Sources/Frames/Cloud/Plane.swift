internal import KMeansTrace

/// A side of the cube that the colours are seen from.
enum Plane: Sendable, CaseIterable {
    case redGreen
    case blueGreen
    case redBlue

    /// The channel along the horizontal axis.
    var across: String {
        switch self {
        case .redGreen, .redBlue: "R"
        case .blueGreen: "B"
        }
    }

    /// The channel along the vertical axis.
    var up: String {
        switch self {
        case .redGreen, .blueGreen: "G"
        case .redBlue: "B"
        }
    }

    /// The two channels of a colour, 0 to 255.
    func levels(_ colour: Colour) -> (x: Int, y: Int) {
        switch self {
        case .redGreen: (Int(colour.red), Int(colour.green))
        case .blueGreen: (Int(colour.blue), Int(colour.green))
        case .redBlue: (Int(colour.red), Int(colour.blue))
        }
    }

    /// Where a place of the cube falls in a square panel.
    func point(_ place: Centroid, in panel: Rectangle) -> Point {
        let (x, y) =
            switch self {
            case .redGreen: (place.red, place.green)
            case .blueGreen: (place.blue, place.green)
            case .redBlue: (place.red, place.blue)
            }
        return Point(x: panel.x + panel.width * x / 255, y: panel.bottom - panel.height * y / 255)
    }
}
