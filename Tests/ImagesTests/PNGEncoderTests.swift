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
}
