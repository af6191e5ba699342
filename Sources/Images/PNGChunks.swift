/// What a walk over a PNG's chunks tells before anything is inflated.
struct PNGChunks {
    /// Pixels in a row, as the header claims.
    let width: Int
    /// Rows, as the header claims.
    let height: Int
    /// Whether there is a gamma value (gAMA) or a colour profile (iCCP).
    private(set) var hasColourSpace = false
    /// Whether some colours are transparent by a tRNS chunk.
    private(set) var hasTransparencyChunk = false
    /// Where the first EXIF block (eXIf) lies.
    private(set) var exif: Range<Int>?

    /// The eight bytes that every PNG begins with.
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Walks from chunk to chunk up to IEND and checks that each lies inside the file.
    ///
    /// - Complexity: O(chunks).
    init(_ bytes: [UInt8]) throws(PictureError) {
        var offset = Self.signature.count
        guard bytes.count >= offset + 24 else { throw .truncated(.png, bytes: bytes.count) }
        guard bytes.has("IHDR".utf8, at: offset + 4), bytes.bigEndian32(at: offset) == 13,
            let width = bytes.bigEndian32(at: offset + 8), let height = bytes.bigEndian32(at: offset + 12)
        else { throw .damaged(.png, offset: offset) }
        self.width = width
        self.height = height
        try PictureLimits.check(width: width, height: height)

        while true {
            guard let length = bytes.bigEndian32(at: offset), let kind = bytes.bigEndian32(at: offset + 4),
                offset + length + 12 <= bytes.count
            else { throw .truncated(.png, bytes: bytes.count) }
            switch kind {
            case Kind.end: return
            case Kind.pixels: break
            case _ where length > PictureLimits.ancillaryChunk: throw .chunkTooLong(bytes: length, offset: offset)
            case Kind.gamma, Kind.profile: hasColourSpace = true
            case Kind.transparency: hasTransparencyChunk = true
            case Kind.exif where exif == nil: exif = offset + 8..<offset + 8 + length
            default: break
            }
            offset += length + 12
        }
    }

    /// Chunk names as big-endian numbers.
    private enum Kind {
        static let pixels = 0x4944_4154  // IDAT
        static let end = 0x4945_4E44  // IEND
        static let gamma = 0x6741_4D41  // gAMA
        static let profile = 0x6943_4350  // iCCP
        static let transparency = 0x7452_4E53  // tRNS
        static let exif = 0x6558_4966  // eXIf
    }
}
