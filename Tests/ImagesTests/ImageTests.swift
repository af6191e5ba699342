import Images
import Testing

@Suite("Image") struct ImageTests {
    @Test("Sizes that fit the bytes make a picture", arguments: [(1, 1), (2, 3), (3, 2)])
    func fits(width: Int, height: Int) throws {
        let pixels = [UInt8](repeating: 7, count: 3 * width * height)
        let image = try #require(Image(width: width, height: height, pixels: pixels))
        #expect(image.pixelCount == width * height)
        #expect(image.pixels == pixels)
    }

    @Test(
        "Sizes that do not fit make none, however large they are",
        arguments: [
            (0, 0), (2, 0), (0, 2), (2, 2), (-2, -1), (1, 3), (4, 1), (.max, 2), (2, .max), (.max, .max), (.min, .min),
        ])
    func misfits(width: Int, height: Int) {
        #expect(Image(width: width, height: height, pixels: [1, 2, 3, 4, 5, 6]) == nil)
    }

    @Test("Bytes that are no whole pixels make none")
    func parts() { #expect(Image(width: 1, height: 1, pixels: [1, 2, 3, 4]) == nil) }
}
