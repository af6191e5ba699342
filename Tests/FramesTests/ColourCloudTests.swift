import Images
import KMeansTrace
import Testing

@testable import Frames

struct ColourCloudTests {
    private func colour(_ r: UInt8, _ g: UInt8, _ b: UInt8) -> Colour { Colour(red: r, green: g, blue: b) }

    @Test("Colours of one cell become one dot at their mean")
    func mean() throws {
        let cloud = ColourCloud([(colour(100, 8, 3), 3), (colour(102, 8, 3), 1)] as [(colour: Colour, weight: UInt32)])
        let cell = try #require(cloud.cells.first)
        #expect(cloud.cells.count == 1)
        #expect(cell.pixels == 4)
        #expect(cell.mean == Centroid(red: 100.5, green: 8, blue: 3))
    }

    @Test("No pixel is lost, and nearer dots come later")
    func whole() throws {
        let histogram = ColourHistogram(rgb: try TestPicture.usual.image().pixels)
        let cloud = ColourCloud(zip(histogram.colours, histogram.weights).map { (colour: $0.0, weight: $0.1) })
        #expect(cloud.cells.reduce(0) { $0 + $1.pixels } == Int64(histogram.pixelCount))
        let depths = cloud.cells.map { CubeProjection.depth($0.mean) }
        #expect(zip(depths, depths.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test("A dot's volume stands for its pixels, within limits")
    func radius() {
        let radius = { (pixels: Int64) in ColourCloud.radius(pixels: pixels, reference: 1000, unit: 10) }
        #expect(abs(radius(1000) - 10) < 1e-9)
        #expect(abs(radius(125) - 5) < 1e-9)
        #expect(radius(1_000_000_000) == 14)
        #expect(radius(0) == 0.55)
    }

    @Test(
        "The reference is the third largest cell, or the smallest of fewer",
        arguments: [([9, 1, 5, 7], 5), ([4, 6], 4), ([], 1)] as [([UInt32], Int64)])
    func reference(weights: [UInt32], expected: Int64) {
        let colours = weights.enumerated().map { (colour: colour(UInt8(40 * $0.offset), 0, 0), weight: $0.element) }
        #expect(ColourCloud(colours).referencePixels == expected)
    }
}
