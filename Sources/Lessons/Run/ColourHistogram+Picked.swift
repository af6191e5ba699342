internal import Images
internal import KMeansTrace

extension ColourHistogram {
    /// One byte for each pixel that a reduced picture shows.
    ///
    /// - Parameters:
    ///   - bytes: One for each unique colour.
    ///   - image: The picture whose colours these are.
    ///   - longestSide: Of the reduced picture.
    /// - Complexity: O(pixels).
    func picked(
        _ bytes: [UInt8], on image: Image, longestSide: Int
    ) -> (indices: [UInt8], width: Int, height: Int) {
        let small = pickedColours(on: image, longestSide: longestSide)
        return (small.colours.map { bytes[$0] }, small.width, small.height)
    }

    /// The index of the colour of each pixel that a reduced picture shows. O(pixels).
    func pickedColours(on image: Image, longestSide: Int) -> (colours: [Int], width: Int, height: Int) {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * image.pixelCount)
        // Dressed up as pixels, of whose three bytes an index takes no more, so that the very same are picked as for the
        // picture itself.
        for colour in colourOfPixel {
            for shift: UInt32 in [0, 8, 16] { pixels.append(UInt8(truncatingIfNeeded: colour >> shift)) }
        }
        guard let dressed = Image(width: image.width, height: image.height, pixels: pixels) else {
            return (colourOfPixel.map { Int($0) }, image.width, image.height)
        }
        let small = dressed.reduced(longestSide: longestSide)
        var colours: [Int] = []
        colours.reserveCapacity(small.pixelCount)
        for start in stride(from: 0, to: small.pixels.count, by: 3) {
            let bytes = small.pixels[start..<start + 3]
            colours.append(bytes.reversed().reduce(0) { $0 << 8 | Int($1) })
        }
        return (colours, small.width, small.height)
    }
}
