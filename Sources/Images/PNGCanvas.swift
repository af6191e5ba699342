/// A picture while its rows arrive: opaque, laid on white.
struct PNGCanvas {
    private let width: Int
    private let height: Int
    private let channels: Int
    /// Red, green, blue and alpha of each entry.
    private let palette: [UInt8]
    private var pixels: [UInt8]
    /// Whether a pixel so far was not fully opaque.
    private(set) var sawTransparency = false

    /// Begins a black picture.
    ///
    /// - Parameters:
    ///   - channels: Bytes of a pixel in the rows: 1, a number of the palette; 3; or 4, with alpha.
    ///   - palette: Four bytes an entry.
    init(width: Int, height: Int, channels: Int, palette: [UInt8] = []) {
        self.width = width
        self.height = height
        self.channels = channels
        self.palette = palette
        pixels = [UInt8](repeating: 0, count: 3 * width * height)
    }

    /// The picture, once all rows were put.
    var image: Image? { Image(width: width, height: height, pixels: pixels) }

    /// Lays a pass's row on row `y`.
    ///
    /// - Returns: Whether each number names an entry of the palette.
    mutating func put(_ row: [UInt8], pass: PNGPass, y: Int) -> Bool {
        let start = 3 * y * width
        if channels == 3, pass.columnStep == 1 {
            pixels.replaceSubrange(start..<start + 3 * width, with: row)
            return true
        }
        var source = 0
        for x in stride(from: pass.firstColumn, to: width, by: pass.columnStep) {
            let place = start + 3 * x
            switch channels {
            case 1:
                let entry = 4 * Int(row[source])
                guard entry < palette.count else { return false }
                put(palette, at: entry, alpha: palette[entry + 3], place: place)
            case 3: put(row, at: source, alpha: 255, place: place)
            default: put(row, at: source, alpha: row[source + 3], place: place)
            }
            source += channels
        }
        return true
    }

    private mutating func put(_ bytes: [UInt8], at offset: Int, alpha: UInt8, place: Int) {
        if alpha < 255 { sawTransparency = true }
        for channel in 0..<3 {
            pixels[place + channel] = Alpha.onWhite(bytes[offset + channel], alpha: Int(alpha))
        }
    }
}
