import Images
import KMeansTrace
import Testing

@testable import Frames

struct PictureSamplerTests {
    private func shown(_ pixels: [UInt8], width: Int, height: Int, as size: (Int, Int)) -> [UInt32] {
        let histogram = ColourHistogram(rgb: pixels)
        return PictureSampler.raster(
            width: size.0, height: size.1, of: histogram, pictureWidth: width, pictureHeight: height
        ) { index in
            let colour = histogram.colours[index]
            return UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
        }.pixels.map { $0 & 0xFF_FFFF }
    }

    @Test("At its own size a picture is itself")
    func same() throws {
        let picture = TestPicture.usual
        let image = try picture.image()
        let words = shown(image.pixels, width: image.width, height: image.height, as: (image.width, image.height))
        let bytes = words.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
        #expect(bytes == image.pixels)
    }

    @Test("Enlarged by a whole number, it stays crisp")
    func crisp() {
        let words = shown([1, 2, 3, 200, 100, 50], width: 2, height: 1, as: (8, 2))
        let row: [UInt32] = [0x010203, 0x010203, 0x010203, 0x010203, 0xc86432, 0xc86432, 0xc86432, 0xc86432]
        #expect(words == row + row)
    }

    @Test("Reduced, it is averaged over samples")
    func averaged() {
        let words = shown([0, 0, 0, 90, 90, 90, 180, 180, 180], width: 3, height: 1, as: (1, 1))
        #expect(words == [0x5a5a5a])
    }

    @Test("Every sample lies in the picture", arguments: [(1, 1), (7, 3), (3, 7), (700, 16_384)])
    func inside(count: Int, extent: Int) {
        for span in PictureSampler.spans(count, showing: extent) {
            #expect(span.places.allSatisfy { (0..<extent).contains($0.at) })
            #expect(span.places.reduce(0) { $0 + $1.share } == 3)
        }
    }
}
