internal import Images
internal import KMeansTrace

/// Turns a drawn frame into a small palette PNG, by the program's own quantiser.
enum SmallPalette {
    /// Colours of the palette: enough for the cube's dots and the text's edges.
    static let colours = 64

    /// The picture in at most `colours` colours.
    static func png(_ image: Image) throws -> [UInt8] {
        let histogram = ColourHistogram(rgb: image.pixels)
        guard let clusters = ClusterCount(colours), let limit = IterationLimit(3) else { return [] }
        let settings = Settings(initialisation: .strategy(.maximin, clusters), limit: limit)
        let trace = KMeans(settings: settings).trace(of: histogram)
        let labels = trace.labels(at: trace.steps.count - 1) ?? []
        let palette = trace.centroids.map { PaletteColour($0?.rounded ?? Colour(red: 0, green: 0, blue: 0)) }
        return try PNGEncoder.palette(
            indices: histogram.colourOfPixel.map { labels[Int($0)] }, width: image.width, height: image.height,
            colours: palette, as: .quick)
    }
}
