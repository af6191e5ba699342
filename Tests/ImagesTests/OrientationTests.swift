import Testing

@testable import Images

@Suite("Orientation") struct OrientationTests {
    /// The letters of a picture of grey pixels, row by row.
    private func letters(_ image: Image) -> [String] {
        (0..<image.height).map { y in
            String(
                decoding: (0..<image.width).map { x in image.pixels[3 * (y * image.width + x)] }, as: UTF8.self)
        }
    }

    /// What EXIF says of each tag: where the stored first row and first column are to be seen.
    @Test(
        "Each of the eight tags turns the picture upright",
        arguments: zip(
            Orientation.allCases,
            [
                ["abc", "def"], ["cba", "fed"], ["fed", "cba"], ["def", "abc"],
                ["ad", "be", "cf"], ["da", "eb", "fc"], ["fc", "eb", "da"], ["cf", "be", "ad"],
            ]))
    func turned(orientation: Orientation, rows: [String]) throws {
        let image = try #require(Image(width: 3, height: 2, pixels: "abcdef".utf8.flatMap { [$0, $0, $0] }))
        #expect(letters(image.turned(orientation)) == rows)
    }

    @Test("The three channels stay together")
    func channels() throws {
        let image = try #require(Image(width: 2, height: 1, pixels: [1, 2, 3, 4, 5, 6]))
        #expect(image.turned(.mirroredLeftRight).pixels == [4, 5, 6, 1, 2, 3])
    }
}
