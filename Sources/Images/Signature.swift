/// The format that a file's first bytes speak of.
enum Signature: Equatable {
    case known(PictureFormat)
    case foreign(ForeignFormat)

    /// Looks at the first bytes, at most the first 256.
    init(_ bytes: [UInt8]) throws(PictureError) {
        guard !bytes.isEmpty else { throw .empty }
        let start = Array(bytes.prefix(256))
        if let format = Self.known(start) {
            self = .known(format)
        } else if let format = Self.binary(start) ?? Self.media(start) ?? Self.text(start) {
            self = .foreign(format)
        } else {
            throw .unrecognised
        }
    }

    private static func known(_ start: [UInt8]) -> PictureFormat? {
        // The start of a signature is enough: a PNG that was sent as text is a damaged PNG, not a stranger.
        if start.has(PNGChunks.signature.prefix(4)) { return .png }
        if start.has([0xFF, 0xD8, 0xFF]) { return .jpeg }
        // Two letters are little; the header's size is the next thing that is always the same kind of number.
        if start.has("BM".utf8), let size = start.littleEndian32(at: 14), size <= 255 { return .bmp }
        if start.has("BM".utf8), start.count < 18 { return .bmp }
        return nil
    }

    private static func binary(_ start: [UInt8]) -> ForeignFormat? {
        let table: [(bytes: [UInt8], format: ForeignFormat)] = [
            (Array("GIF8".utf8), .gif),
            ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
            ([0x49, 0x49, 0x2B, 0], .tiff), ([0x4D, 0x4D, 0, 0x2B], .tiff),
            (Array("%PDF".utf8), .pdf),
            (Array("8BPS".utf8), .photoshop),
            ([0, 0, 1, 0], .icon), ([0, 0, 2, 0], .icon),
            ([0xFF, 0x0A], .jpegXL), ([0, 0, 0, 0x0C] + Array("JXL ".utf8), .jpegXL),
            ([0xFF, 0x4F, 0xFF, 0x51], .jpeg2000), ([0, 0, 0, 0x0C] + Array("jP  ".utf8), .jpeg2000),
            (Array("qoif".utf8), .qoi),
            (Array("PK\u{3}\u{4}".utf8), .zip),
        ]
        if start.has("RIFF".utf8), start.has("WEBP".utf8, at: 8) { return .webP }
        if start.count > 2, start[0] == 0x50, "1234567Ff".utf8.contains(start[1]), [9, 10, 13, 32].contains(start[2]) {
            return .netpbm
        }
        return table.first { start.has($0.bytes) }?.format
    }

    /// Formats in an ISO base media file, named by their brand.
    private static func media(_ start: [UInt8]) -> ForeignFormat? {
        guard start.has("ftyp".utf8, at: 4) else { return nil }
        if ["avif", "avis"].contains(where: { start.has($0.utf8, at: 8) }) { return .avif }
        if ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"].contains(where: { start.has($0.utf8, at: 8) }) {
            return .heic
        }
        return nil
    }

    /// Formats that are text: SVG and HTML, perhaps behind a byte order mark and white space.
    private static func text(_ start: [UInt8]) -> ForeignFormat? {
        let letters = String(decoding: start.filter { $0 < 0x80 && $0 != 0 }, as: UTF8.self).lowercased()
        guard let first = letters.first(where: { !$0.isWhitespace }), first == "<" else { return nil }
        if letters.contains("<svg") { return .svg }
        return letters.contains("<html") || letters.contains("<!doctype html") ? .html : nil
    }
}
