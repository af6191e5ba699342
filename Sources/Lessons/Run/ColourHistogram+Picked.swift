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
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * image.pixelCount)
        // Dressed up as grey pixels, so that the very same pixels are picked as for the picture itself.
        for colour in colourOfPixel {
            let byte = bytes[Int(colour)]
            for _ in 0..<3 { pixels.append(byte) }
        }
        guard let grey = Image(width: image.width, height: image.height, pixels: pixels) else {
            return (colourOfPixel.map { bytes[Int($0)] }, image.width, image.height)
        }
        let small = grey.reduced(longestSide: longestSide)
        return (stride(from: 0, to: small.pixels.count, by: 3).map { small.pixels[$0] }, small.width, small.height)
    }
}
