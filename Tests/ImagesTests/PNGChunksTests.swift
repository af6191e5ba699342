import Testing

@testable import Images

@Suite("PNGChunks") struct PNGChunksTests {
    /// A chunk without a right checksum, which the walk does not look at.
    private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let length = (0..<4).map { UInt8(truncatingIfNeeded: data.count >> (24 - 8 * $0)) }
        return length + Array(name.utf8) + data + [0, 0, 0, 0]
    }

    private var header: [UInt8] {
        PNGChunks.signature + chunk("IHDR", [0, 0, 0, 7, 0, 0, 0, 9, 8, 2, 0, 0, 0])
    }

    @Test("The walk finds the size and what there is besides pixels")
    func found() throws {
        let plain = try PNGChunks(header + chunk("IDAT", [1, 2]) + chunk("IEND", []))
        #expect(plain.width == 7 && plain.height == 9)
        #expect(!plain.hasColourSpace && !plain.hasTransparencyChunk && plain.exif == nil)

        let rich = header + chunk("gAMA", [0]) + chunk("tRNS", [0]) + chunk("eXIf", [5, 6]) + chunk("IEND", [])
        let chunks = try PNGChunks(rich)
        #expect(chunks.hasColourSpace && chunks.hasTransparencyChunk)
        #expect(chunks.exif.map { Array(rich[$0]) } == [5, 6])
    }

    @Test("A chunk beside the pixels may have 8,000,000 bytes, and no more; the pixels may")
    func long() throws {
        func file(_ name: String, _ count: Int) -> [UInt8] {
            header + chunk(name, [UInt8](repeating: 0, count: count)) + chunk("IEND", [])
        }
        _ = try PNGChunks(file("iTXt", 8_000_000))
        _ = try PNGChunks(file("IDAT", 8_000_001))
        #expect(throws: PictureError.chunkTooLong(bytes: 8_000_001, offset: 33)) {
            _ = try PNGChunks(file("iTXt", 8_000_001))
        }
    }
}
