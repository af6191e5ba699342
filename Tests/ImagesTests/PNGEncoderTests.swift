import Testing

@testable import Images

/// Pixels that differ from each other in every channel, the same ones each time.
func sample(width: Int, height: Int, colours: Int = .max) -> Image? {
    let pixels = (0..<width * height).flatMap { pixel -> [UInt8] in
        let number = pixel % colours
        return [
            UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number &* 7),
            UInt8(truncatingIfNeeded: number / 3),
        ]
    }
    return Image(width: width, height: height, pixels: pixels)
}

@Suite("PNGEncoder") struct PNGEncoderTests {
    @Test("Truecolour of every style reads back as the same pixels", arguments: TruecolourStyle.allCases, [1, 2, 31])
    func truecolour(style: TruecolourStyle, width: Int) throws {
        let image = try #require(sample(width: width, height: 17))
        let read = try PictureDecoder.decode(PNGEncoder.truecolour(image, as: style))
        #expect(read.image == image)
        #expect(read.notes.isEmpty)
    }
}
