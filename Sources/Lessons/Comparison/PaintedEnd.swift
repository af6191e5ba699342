internal import Comparing
internal import Images
internal import KMeansTrace

/// The end of a compared run as a small picture: each pixel in the colour of its nearest centroid, ties to the lowest index,
/// as the run's last assign step left it. It needs no second run.
enum PaintedEnd {
    /// A palette PNG in a `data:` address, and its size.
    ///
    /// - Complexity: O(n K) for n pixels of the small picture.
    static func uri(
        _ run: ComparedRun, on image: Image, longestSide: Int
    ) throws -> (uri: String, size: ShownSize) {
        let small = image.reduced(longestSide: longestSide)
        let indices = stride(from: 0, to: small.pixels.count, by: 3).map { start in
            nearest(
                to: Colour(red: small.pixels[start], green: small.pixels[start + 1], blue: small.pixels[start + 2]),
                of: run.centroids)
        }
        let colours = run.centroids.map { PaletteColour($0?.rounded ?? Colour(red: 0, green: 0, blue: 0)) }
        let png = try PNGEncoder.palette(
            indices: indices, width: small.width, height: small.height, colours: colours, as: .quick)
        return (DataURI.png(png), ShownSize(small))
    }

    private static func nearest(to colour: Colour, of centroids: [Centroid?]) -> UInt8 {
        var best: (index: Int, distance: Double)?
        for (index, centroid) in centroids.enumerated() {
            guard let distance = centroid?.squaredDistance(to: colour) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
        }
        return UInt8(best?.index ?? 0)
    }
}
