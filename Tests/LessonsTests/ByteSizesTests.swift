import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ByteSizesTests {
    @Test(arguments: [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (16, 4), (17, 5), (255, 8), (256, 8)])
    func `so many bits number so many colours`(colours: Int, bits: Int) {
        #expect(ByteSizes.bitsPerPixel(colours: colours) == bits)
    }

    @Test(arguments: [
        (8, 558 * 516, 107_997), (1, 10_000, 3), (2, 8, 7), (2, 9, 8), (3, 3, 10), (256, 1, 769),
    ])
    func `the formula is three bytes a colour and the bits of every pixel`(colours: Int, pixels: Int, bytes: Int) {
        #expect(ByteSizes.indexedFormula(colours: colours, pixels: pixels) == bytes)
    }

    @Test func `every size is that of the file it stands for`() throws {
        let run = try Sample.run()
        let sizes = run.result.bytes
        #expect(sizes.raw == 3 * 24 * 16)
        #expect(sizes.palettePNG == run.result.palettePNG.count)
        #expect(sizes.originalPNG == (try PNGEncoder.truecolour(run.picture.image, as: .untouched).count))
        #expect(sizes.indexedFormula == 3 * 4 + 24 * 16 * 2 / 8)
        var painted: [UInt8] = []
        for index in run.indices {
            let centroid = try #require(run.trace.centroids[Int(index)])
            painted += [UInt8(centroid.red), UInt8(centroid.green), UInt8(centroid.blue)]
        }
        let image = try #require(Image(width: 24, height: 16, pixels: painted))
        #expect(sizes.truecolourPNG == (try PNGEncoder.truecolour(image, as: .lab).count))
    }
}
