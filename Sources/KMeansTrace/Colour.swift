/// A colour of the picture: three bytes in sRGB.
public struct Colour: Sendable, Equatable {
    /// Red, 0 to 255.
    public let red: UInt8
    /// Green, 0 to 255.
    public let green: UInt8
    /// Blue, 0 to 255.
    public let blue: UInt8

    /// Makes a colour of its three channels.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The squared Euclidean distance to another colour, exact: 0 to 195,075.
    public func squaredDistance(to other: Colour) -> UInt32 {
        let dr = Int32(red) - Int32(other.red)
        let dg = Int32(green) - Int32(other.green)
        let db = Int32(blue) - Int32(other.blue)
        return UInt32(dr * dr + dg * dg + db * db)
    }

    /// The colour as one number, red in the highest of its three bytes.
    var packed: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
