/// The centre of a cluster: a point of RGB space with real coordinates.
///
/// After an update it is the mean of its cluster's pixels and lies between 0 and 255 in each channel; a given starting
/// centroid may be any finite point.
public struct Centroid: Sendable, Equatable {
    /// Red coordinate.
    public let red: Double
    /// Green coordinate.
    public let green: Double
    /// Blue coordinate.
    public let blue: Double

    /// Makes a centroid of its three coordinates.
    public init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Places a centroid on a colour.
    public init(_ colour: Colour) {
        self.init(red: Double(colour.red), green: Double(colour.green), blue: Double(colour.blue))
    }

    /// The squared Euclidean distance to a colour, summed as `(dr*dr + dg*dg) + db*db`.
    ///
    /// The order is part of the definition: whoever evaluates it so, on any machine, gets the same Double and so breaks
    /// ties the same way.
    public func squaredDistance(to colour: Colour) -> Double {
        squaredDistance(to: Centroid(colour))
    }

    /// The squared Euclidean distance to another centroid, in the same order of summing.
    public func squaredDistance(to other: Centroid) -> Double {
        let dr = red - other.red
        let dg = green - other.green
        let db = blue - other.blue
        return (dr * dr + dg * dg) + db * db
    }

    /// The byte colour it is painted with: `floor(c + 1/2)` in each channel, held between 0 and 255.
    public var rounded: Colour {
        Colour(red: byte(red + 0.5), green: byte(green + 0.5), blue: byte(blue + 0.5))
    }

    /// The byte colour the course's notebook paints it with: the fraction cut off, held between 0 and 255.
    public var truncated: Colour {
        Colour(red: byte(red), green: byte(green), blue: byte(blue))
    }

    /// Whether all three coordinates are numbers no farther from 0 than a bound.
    func isWithin(_ bound: Double) -> Bool {
        // A comparison with what is not a number is false.
        abs(red) <= bound && abs(green) <= bound && abs(blue) <= bound
    }

    private func byte(_ value: Double) -> UInt8 { UInt8(min(255, max(0, value))) }
}
