import Testing

@testable import Images

@Suite("Reading numbers from bytes") struct ByteReadingTests {
    private let bytes: [UInt8] = [0x01, 0x02, 0x03, 0x84, 0xF5]

    @Test("Either order of bytes is read, without a sign")
    func orders() {
        #expect(bytes.bigEndian16(at: 3) == 0x84F5)
        #expect(bytes.littleEndian16(at: 3) == 0xF584)
        #expect(bytes.bigEndian32(at: 1) == 0x0203_84F5)
        #expect(bytes.littleEndian32(at: 1) == 0xF584_0302)
    }

    @Test("A number that is not whole is none", arguments: [-1, 2, 4, 5, 6, .max, .min])
    func outside(offset: Int) {
        #expect(bytes.bigEndian32(at: offset) == nil)
        #expect(bytes.littleEndian32(at: offset) == nil)
    }

    @Test("Bytes are compared where they lie, and nowhere else")
    func compared() {
        #expect(bytes.has([0x01, 0x02]))
        #expect(bytes.has([0x84, 0xF5], at: 3))
        #expect(!bytes.has([0x84, 0xF5, 0x00], at: 3))
        #expect(!bytes.has([0xF5], at: 5))
        #expect(!bytes.has([0x01], at: -1))
    }
}
