import Testing

@testable import Images

@Suite("Signature") struct SignatureTests {
    @Test(
        "A format is known by its first bytes",
        arguments: [
            ("GIF89a", .gif), ("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ", .webP), ("II*\0", .tiff), ("MM\0*", .tiff),
            ("\0\0\0\u{18}ftypheic", .heic), ("\0\0\0\u{18}ftypmif1", .heic), ("\0\0\0\u{18}ftypavif", .avif),
            ("\0\0\0\u{C}JXL ", .jpegXL), ("\0\0\0\u{C}jP  ", .jpeg2000), ("%PDF-1.7", .pdf), ("8BPS", .photoshop),
            ("\0\0\u{1}\0", .icon), ("P6\n2 2\n255\n", .netpbm), ("qoif", .qoi), ("PK\u{3}\u{4}", .zip),
            ("<svg xmlns='http://www.w3.org/2000/svg'>", .svg), ("\n <?xml version='1.0'?>\n<svg>", .svg),
            ("<!DOCTYPE html>", .html), ("  <HTML>", .html),
        ] as [(String, ForeignFormat)])
    func foreign(start: String, format: ForeignFormat) throws {
        #expect(try Signature(Array(start.utf8)) == .foreign(format))
        #expect(refusal(Array(start.utf8)) == "is \(format.rawValue); PNG, JPEG and BMP can be read")
    }

    @Test("Text with a byte order mark is still text", arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
    func mark(bytes: [UInt8]) throws {
        #expect(try Signature(bytes + Array("<svg/>".utf8)) == .foreign(.svg))
    }

    @Test("No bytes are nothing, and bytes of nobody are unknown")
    func neither() {
        #expect(refusal([]) == "is empty: 0 bytes")
        #expect(refusal(Array("a plain text".utf8)) == PictureError.unrecognised.sentence)
        #expect(refusal(Array("<?xml version='1.0'?><note/>".utf8)) == PictureError.unrecognised.sentence)
        #expect(
            refusal(Array("BMW is no bitmap, though it begins like one".utf8)) == PictureError.unrecognised.sentence)
    }

    @Test("Of a known format a start is enough to tell that it is cut off", arguments: 4...17)
    func start(length: Int) {
        #expect(refusal(Array(PNGChunks.signature.prefix(length)))?.contains("the PNG ends after") == true)
        #expect(refusal([0xFF, 0xD8, 0xFF, 0xE0].prefix(length) + [0])?.contains("the JPEG ends after") == true)
        #expect(refusal(Array("BM".utf8) + [UInt8](repeating: 0, count: length - 2))?.contains("the BMP ends") == true)
    }
}
