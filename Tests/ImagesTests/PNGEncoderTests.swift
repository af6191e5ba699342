import Testing

@testable import Images

@Suite("PNGEncoder") struct PNGEncoderTests {
    @Test("Truecolour of every style reads back as the same pixels", arguments: TruecolourStyle.allCases, [1, 2, 31])
    func truecolour(style: TruecolourStyle, width: Int) throws {
        let image = try #require(sample(width: width, height: 17))
        let read = try PictureDecoder.decode(PNGEncoder.truecolour(image, as: style))
        #expect(read.image == image)
        #expect(read.notes.isEmpty)
    }

    @Test("A single row, a single column and many bands of rows read back", arguments: TruecolourStyle.allCases)
    func shapes(style: TruecolourStyle) throws {
        for (width, height) in [(1, 1), (1, 40), (40, 1), (300, 700)] {
            let image = try #require(sample(width: width, height: height))
            #expect(try PictureDecoder.decode(PNGEncoder.truecolour(image, as: style)).image == image)
        }
    }

    /// Bytes that libpng's own writer made of the same pixels with the same filter, level and strategy.
    @Test(
        "The lab's and the untouched picture are what libpng writes, to the byte",
        arguments: [
            (TruecolourStyle.lab, 1, 40, 214, 0x7CFB774E502B5910),
            (.lab, 40, 1, 105, 0xC65F8D0A5F84AAF0),
            (.lab, 31, 17, 506, 0x2799503DF9ED61ED),
            (.lab, 73, 75, 4031, 0xF671E8163E14E690),
            (.lab, 300, 700, 144231, 0x8F9BFF71F83CD2AB),
            (.untouched, 1, 40, 80, 0xE4CFD4F1F1742279),
            (.untouched, 40, 1, 75, 0x86EB6F5C01B52991),
            (.untouched, 31, 17, 162, 0x5FBE6D1EF01FAC07),
            (.untouched, 73, 75, 277, 0xB2CE0F3AE94429F5),
            (.untouched, 300, 700, 4567, 0x3E47A793A87EC484),
        ])
    func sameAsLibpng(style: TruecolourStyle, width: Int, height: Int, bytes: Int, checksum: UInt64) throws {
        let image = try #require(sample(width: width, height: height))
        let file = try PNGEncoder.truecolour(image, as: style)
        #expect(file.count == bytes)
        #expect(file.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } == checksum)
    }

    @Test("A frame's even areas cost next to nothing")
    func evenAreas() throws {
        var pixels = [UInt8](repeating: 0xF8, count: 3 * 800 * 450)
        for place in stride(from: 0, to: pixels.count, by: 997) {
            pixels[place] = UInt8(truncatingIfNeeded: place / 997)
        }
        let image = try #require(Image(width: 800, height: 450, pixels: pixels))
        // About a thousand dots, of which each costs a few bytes, twice because the row below sees it too.
        #expect(try PNGEncoder.truecolour(image, as: .fast).count < 14_000)
    }
}
