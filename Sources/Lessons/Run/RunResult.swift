internal import Images
public import KMeansTrace

/// What a run made of its picture: the palette, the quantised pixels, and the measures.
public struct RunResult: Sendable {
    /// The colour each cluster is painted with, in cluster order; nil for a dropped cluster.
    public let palette: [Colour?]
    /// The quantised picture as palette PNG: `quantised.png`.
    public let palettePNG: [UInt8]
    /// The picture's weights.
    public let bytes: ByteSizes
    /// Mean squared colour distance, three channels summed: inertia / pixels.
    public let meanSquaredError: Double
    /// Peak signal-to-noise ratio in decibels, from the inertia; nil where there is no error.
    public let psnr: Double?
    /// Structural similarity of the written picture, -1 to 1; nil for a picture under 11 pixels wide or high.
    public let ssim: Double?
    /// How many different colours the quantised picture has: those of clusters with pixels, each once.
    public let paintedColours: Int
    /// How many different colours it has where the centroids are truncated, as in the lab.
    let truncatedColours: Int
    /// How many of the painted colours occur in the picture itself.
    public let coloursOfPicture: Int

    /// Measures the end of a run.
    ///
    /// - Parameter originalPNG: bytes of the untouched picture as PNG.
    /// - Throws: a file that cannot be encoded for want of memory.
    init(image: Image, trace: Trace, originalPNG: Int) throws(PNGEncodingError) {
        let centroids = trace.centroids
        let colours = centroids.map { $0?.rounded ?? Colour(red: 0, green: 0, blue: 0) }
        let indices = trace.finalIndices
        palette = centroids.map { $0?.rounded }
        palettePNG = try PNGEncoder.palette(
            indices: indices, width: image.width, height: image.height, colours: colours.map { PaletteColour($0) })
        let truncated = centroids.map { $0?.truncated ?? Colour(red: 0, green: 0, blue: 0) }
        let lab = try PNGEncoder.truecolour(image.painted(indices, with: truncated), as: .lab)
        let painted = trace.painted()
        paintedColours = painted.count
        truncatedColours = trace.painted { $0.truncated }.count
        bytes = ByteSizes(
            raw: image.pixels.count, originalPNG: originalPNG, truecolourPNG: lab.count, palettePNG: palettePNG.count,
            indexedFormula: ByteSizes.indexedFormula(colours: painted.count, pixels: image.pixelCount))
        meanSquaredError = trace.meanSquaredError
        psnr = Measures.psnr(meanSquaredError: meanSquaredError)
        ssim = Measures.ssim(image, image.painted(indices, with: colours))
        coloursOfPicture = painted.count { trace.histogram.index(of: $0) != nil }
    }
}

extension Trace {
    /// The cluster of each pixel at the end, in raster order. O(pixels).
    fileprivate var finalIndices: [UInt8] {
        let labels = labels(at: steps.count - 1) ?? []
        return histogram.colourOfPixel.map { labels[Int($0)] }
    }
}

extension Run {
    /// The cluster of each pixel at the end, in raster order. O(pixels): nobody keeps a byte for each pixel of each run.
    public var indices: [UInt8] { trace.finalIndices }
}

extension PaletteColour {
    /// The same colour, as the pictures' module has it.
    init(_ colour: Colour) { self.init(red: colour.red, green: colour.green, blue: colour.blue) }
}

extension Image {
    /// The picture of the same size in which each pixel has its cluster's colour.
    func painted(_ indices: [UInt8], with colours: [Colour]) -> Image {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * indices.count)
        for index in indices {
            let colour = colours[Int(index)]
            pixels.append(colour.red)
            pixels.append(colour.green)
            pixels.append(colour.blue)
        }
        return Image(width: width, height: height, pixels: pixels) ?? self
    }
}
