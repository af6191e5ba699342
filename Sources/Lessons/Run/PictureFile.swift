public import Images

/// A picture as a file: what it is called, what it weighs and what is in it.
public struct PictureFile: Sendable {
    /// The file's name, without its folder.
    public let name: String
    /// The file's bytes.
    public let byteCount: Int
    /// SHA-256 of the file, 64 hexadecimal digits.
    public let sha256: String
    /// The pixels, the format, and what was done on the way.
    public let decoded: DecodedPicture

    /// Decodes a file's bytes.
    ///
    /// - Parameter name: the file's name, for the page.
    /// - Throws: what is wrong with the bytes.
    public init(name: String, bytes: [UInt8]) throws(PictureError) {
        self.name = name
        byteCount = bytes.count
        decoded = try PictureDecoder.decode(bytes)
        sha256 = SHA256.hex(of: bytes)
    }

    /// The pixels.
    public var image: Image { decoded.image }
}
