/// What the picture weighs, in bytes, in each of the ways a lesson compares. The file itself is `PictureFile.byteCount`.
public struct ByteSizes: Sendable, Equatable {
    /// Three bytes a pixel, nothing else.
    public let raw: Int
    /// The untouched pixels as PNG, packed well.
    public let originalPNG: Int
    /// The lab's way: centroids truncated to bytes, written as 8-bit RGB PNG by OpenCV's settings.
    public let truecolourPNG: Int
    /// Our way: a palette and indices of the least bit depth.
    public let palettePNG: Int
    /// The formula's way: three bytes a palette colour, and ceil(log2 K) bits a pixel, unpacked.
    public let indexedFormula: Int

    /// The bits that number `colours` colours: ceil(log2 K), 0 for one.
    public static func bitsPerPixel(colours: Int) -> Int {
        var bits = 0
        while bits < 62, 1 << bits < colours { bits += 1 }
        return bits
    }

    /// 3 K + ceil(ceil(log2 K) * pixels / 8) bytes.
    static func indexedFormula(colours: Int, pixels: Int) -> Int {
        3 * colours + (bitsPerPixel(colours: colours) * pixels + 7) / 8
    }
}
