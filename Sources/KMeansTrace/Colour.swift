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
        // At most 3 x 255^2: nothing can overflow, and unchecked sums can be done several at a time.
        return UInt32(truncatingIfNeeded: dr &* dr &+ dg &* dg &+ db &* db)
    }

    /// Whether it comes before another colour from dark to light: by how light it looks, and colours that look
    /// alike by red, green and blue.
    public func isDarker(than other: Colour) -> Bool {
        (luma, packed) < (other.luma, other.packed)
    }

    /// How light it looks, in thousandths: 0 to 255 000 (ITU-R BT.601).
    private var luma: Int { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) }

    /// The colour as one number, red in the highest of its three bytes.
    var packed: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
