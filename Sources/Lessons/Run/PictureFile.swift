public import Images

/// A picture as a file: what it is called, what it weighs and what is in it.
public struct PictureFile: Sendable {
    /// The file's name, without its folder.
    public let name: String
    /// The file's bytes.
    public let byteCount: Int
    /// SHA-256 of the file, 64 hexadecimal digits.
    public let sha256: String
    /// Bits the file's header gives to each pixel, before any packing: 1 to 64.
    public let bitsPerPixel: Int
    /// Whether it is a grey PNG of 16 bits a sample, which some libraries cannot turn into RGB.
    let isDeepGrey: Bool
    /// Where its pixels come from.
    public let origin: Origin
    /// The pixels, the format, and what was done on the way.
    public let decoded: DecodedPicture

    /// Where a picture's pixels come from.
    public enum Origin: Sendable, Equatable {
        /// A file.
        case file
        /// Numbers that stand in the lesson: pixels.
        case pixels
        /// The same: points of a plane, which are the pixels (x, y, 0) of a picture of one row.
        case points
    }

    /// Decodes a file's bytes.
    ///
    /// - Parameter name: the file's name, for the page.
    /// - Throws: what is wrong with the bytes.
    public init(name: String, bytes: [UInt8]) throws(PictureError) {
        try self.init(name: name, bytes: bytes, origin: .file)
    }

    /// Draws up a picture whose numbers stand in a lesson, as the PNG file it would be; nil for a source that is a file.
    ///
    /// - Parameter name: the file's name, for the page, without `.png`.
    /// - Throws: a `PNGEncodingError` for want of memory.
    public init?(_ source: PictureSource, name: String) throws {
        let (image, origin): (Image, Origin)
        switch source {
        case .file: return nil
        case .pixels(let pixels): (image, origin) = (pixels, .pixels)
        case .points(let points): (image, origin) = (points, .points)
        }
        let bytes = try PNGEncoder.truecolour(image, as: .untouched)
        try self.init(name: name + ".png", bytes: bytes, origin: origin)
    }

    private init(name: String, bytes: [UInt8], origin: Origin) throws(PictureError) {
        self.name = name
        self.origin = origin
        byteCount = bytes.count
        decoded = try PictureDecoder.decode(bytes)
        sha256 = SHA256.hex(of: bytes)
        (bitsPerPixel, isDeepGrey) = Self.depth(in: bytes, decoded.format)
    }

    /// Reads the depth of a sound file off its header; 24 bits where the header does not say.
    private static func depth(in bytes: [UInt8], _ format: PictureFormat) -> (bits: Int, isDeepGrey: Bool) {
        guard bytes.count > 29 else { return (24, false) }
        switch format {
        case .png:
            // IHDR comes first: bits a sample, then the colour type.
            let (depth, type) = (Int(bytes[24]), bytes[25])
            let samples = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][type] ?? 3
            return (depth * samples, type == 0 && depth == 16)
        case .bmp:
            // The oldest header, of 12 bytes, has short sides.
            let isOldest = bytes[14] == 12
            return (Int(bytes[isOldest ? 24 : 28]), false)
        case .jpeg: return (24, false)
        }
    }

    /// The pixels.
    public var image: Image { decoded.image }
}
