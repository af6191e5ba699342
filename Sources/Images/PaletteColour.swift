/// An entry of a palette, 8-bit sRGB.
public struct PaletteColour: Sendable, Hashable {
    /// 0 to 255.
    public let red: UInt8
    /// 0 to 255.
    public let green: UInt8
    /// 0 to 255.
    public let blue: UInt8

    /// Makes a colour of its three channels.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A thousand times the luma of Rec. 601, in integers: 0 to 255,000.
    var luma: Int { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) }
}
