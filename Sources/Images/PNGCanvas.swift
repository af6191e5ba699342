/// A picture while its rows arrive: opaque, laid on white.
struct PNGCanvas {
    private let width: Int
    private let height: Int
    private let channels: Int
    private var pixels: [UInt8]
    /// Whether a pixel so far was not fully opaque.
    private(set) var sawTransparency = false

    /// Begins a black picture for rows of three or four channels.
    init(width: Int, height: Int, channels: Int) {
        self.width = width
        self.height = height
        self.channels = channels
        pixels = [UInt8](repeating: 0, count: 3 * width * height)
    }

    /// The picture, once all rows were put.
    var image: Image? { Image(width: width, height: height, pixels: pixels) }

    /// Lays a pass's row on row `y`.
    mutating func put(_ row: [UInt8], pass: PNGPass, y: Int) {
        let start = 3 * y * width
        if channels == 3, pass.columnStep == 1 {
            pixels.replaceSubrange(start..<start + 3 * width, with: row)
            return
        }
        var source = 0
        for x in stride(from: pass.firstColumn, to: width, by: pass.columnStep) {
            let alpha = channels == 4 ? Int(row[source + 3]) : 255
            if alpha < 255 { sawTransparency = true }
            for channel in 0..<3 {
                pixels[start + 3 * x + channel] = Self.onWhite(Int(row[source + channel]), alpha: alpha)
            }
            source += channels
        }
    }

    /// What is seen of a channel's value over white, rounded to the nearest: exact for alpha 0 and 255.
    static func onWhite(_ value: Int, alpha: Int) -> UInt8 {
        UInt8((value * alpha + 255 * (255 - alpha) + 127) / 255)
    }
}
