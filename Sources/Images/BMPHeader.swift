/// What a BMP's two headers say, checked.
struct BMPHeader {
    /// Pixels in a row.
    let width: Int
    /// Rows.
    let height: Int
    /// Whether the first row in the file is the upper one; mostly it is the lower one.
    let isTopDown: Bool
    /// Bytes of a pixel: 3, or 4.
    let pixelBytes: Int
    /// Whether the fourth byte is said to be alpha.
    let hasAlpha: Bool
    /// Whether the header comes with a colour profile.
    let hasProfile: Bool
    /// Where the pixels begin.
    let start: Int
    /// Bytes from a row to the next: padded to a multiple of four.
    var rowBytes: Int { (width * pixelBytes + 3) / 4 * 4 }

    /// Reads the headers of Windows 2.0 (12 bytes) to 5 (124 bytes).
    init(_ bytes: [UInt8]) throws(PictureError) {
        // Reads a field, of which the file may have been cut off.
        func read16(_ offset: Int) throws(PictureError) -> Int {
            guard let value = bytes.littleEndian16(at: offset) else { throw .truncated(.bmp, bytes: bytes.count) }
            return value
        }
        func read32(_ offset: Int) throws(PictureError) -> Int {
            guard let value = bytes.littleEndian32(at: offset) else { throw .truncated(.bmp, bytes: bytes.count) }
            return value
        }

        let size = try read32(14)
        guard [12, 40, 52, 56, 64, 108, 124].contains(size) else { throw .unsupported(.bmpHeader(size)) }
        let isOld = size == 12
        width = isOld ? try read16(18) : Int(Int32(truncatingIfNeeded: try read32(18)))
        let signedHeight = isOld ? try read16(20) : Int(Int32(truncatingIfNeeded: try read32(22)))
        height = abs(signedHeight)
        isTopDown = signedHeight < 0
        try PictureLimits.check(width: width, height: height)

        let depth = try read16(isOld ? 24 : 28)
        let compression = isOld ? Compression.none : try read32(30)
        guard depth == 24 || depth == 32 else { throw .unsupported(.bmpDepth(depth)) }
        let hasMasks = depth == 32 && [Compression.masks, Compression.alphaMasks].contains(compression)
        guard hasMasks || compression == Compression.none else { throw .unsupported(.bmpCompression(compression)) }
        // In the oldest header with masks they follow it, three of them; later ones contain them.
        let hasAlphaMask = hasMasks && (size >= 56 && size != 64 || compression == Compression.alphaMasks)
        if hasMasks {
            guard try read32(54) == 0xFF0000, try read32(58) == 0xFF00, try read32(62) == 0xFF else {
                throw .unsupported(.bmpMasks)
            }
        }
        let alphaMask = hasAlphaMask ? try read32(66) : 0
        guard alphaMask == 0 || alphaMask == 0xFF00_0000 else { throw .unsupported(.bmpMasks) }
        hasAlpha = alphaMask != 0
        pixelBytes = depth / 8
        hasProfile = size >= 108 ? [ColourSpace.linked, ColourSpace.embedded].contains(try read32(70)) : false

        start = try read32(10)
        guard start >= 14 + size + (hasMasks && size == 40 ? 12 : 0) else { throw .damaged(.bmp, offset: 10) }
        guard start + rowBytes * (height - 1) + pixelBytes * width <= bytes.count else {
            throw .truncated(.bmp, bytes: bytes.count)
        }
    }

    private enum Compression {
        static let none = 0
        static let masks = 3
        static let alphaMasks = 6
    }

    private enum ColourSpace {
        static let linked = 0x4C49_4E4B
        static let embedded = 0x4D42_4544
    }
}
