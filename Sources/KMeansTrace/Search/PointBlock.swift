/// Four colours side by side, channel by channel, so that one instruction measures all four.
struct PointBlock: Sendable {
    /// How many colours a block has.
    static let width = 4

    private(set) var red = SIMD4<UInt8>()
    private(set) var green = SIMD4<UInt8>()
    private(set) var blue = SIMD4<UInt8>()

    /// A block of one colour only.
    init(repeating colour: Colour) {
        red = SIMD4(repeating: colour.red)
        green = SIMD4(repeating: colour.green)
        blue = SIMD4(repeating: colour.blue)
    }

    subscript(lane: Int) -> Colour {
        get { Colour(red: red[lane], green: green[lane], blue: blue[lane]) }
        set {
            red[lane] = newValue.red
            green[lane] = newValue.green
            blue[lane] = newValue.blue
        }
    }
}
