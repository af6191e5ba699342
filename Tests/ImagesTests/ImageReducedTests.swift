import Images
import Testing

@Suite("Image, reduced") struct ImageReducedTests {
    @Test("A picture that is small enough stays as it is", arguments: [30, 31, 1000])
    func small(longestSide: Int) throws {
        let image = try #require(sample(width: 30, height: 20))
        #expect(image.reduced(longestSide: longestSide) == image)
    }

    @Test(
        "The longest side gets its length, the other one follows, and none vanishes",
        arguments: [(30, 20, 15, 15, 10), (20, 30, 10, 7, 10), (300, 1, 10, 10, 1), (7, 7, 1, 1, 1), (9, 5, 0, 1, 1)])
    func sizes(width: Int, height: Int, longestSide: Int, newWidth: Int, newHeight: Int) throws {
        let image = try #require(sample(width: width, height: height)).reduced(longestSide: longestSide)
        #expect(image.width == newWidth)
        #expect(image.height == newHeight)
    }

    @Test("Pixels are picked at the centre of their place, never mixed")
    func picked() throws {
        // The red of a pixel is its column, the green its row.
        func grid(_ places: [UInt8]) -> [UInt8] {
            places.flatMap { y in places.flatMap { x in [x, y, 99] } }
        }
        let image = try #require(Image(width: 9, height: 9, pixels: grid(Array(0..<9))))
        #expect(image.reduced(longestSide: 3).pixels == grid([1, 4, 7]))
    }
}
