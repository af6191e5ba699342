internal import Images
internal import KMeansTrace
internal import Narration

/// The picture coloured by the iteration in which each pixel changed cluster for the last time, with a legend. It needs no
/// script, and prints.
enum SettlingMap {
    /// The longest side of the map.
    private static let side = 640

    static func html(on page: inout LessonContext) throws -> String {
        let (run, words) = (page.run, page.words)
        let (trace, image) = (run.trace, run.picture.image)
        let settling = Settling(trace)
        let scale = SettlingScale(trace, settling: settling, words: words)
        let bands = settling.iterations.map { UInt8(SettlingScale.band(of: $0)) }
        let map = trace.histogram.picked(bands, on: image, longestSide: side)
        let uri = DataURI.png(
            try PNGEncoder.palette(
                indices: map.indices, width: map.width, height: map.height,
                colours: SettlingScale.colours.prefix(scale.bands.count).map { PaletteColour($0) }, as: .quick))
        let shown = ShownSize(width: map.width, height: map.height)
        let id = page.uniqueID("settling")
        return Templates.render(
            "settling",
            [
                "id": id, "uri": uri, "width": shown.width, "height": shown.height, "magnified": shown.isMagnified,
                "alt": words("settlingAlt"), "legend": words("settlingLegend"),
                "bands": scale.bands.map { band in
                    [
                        "colour": band.colour, "label": band.label,
                        "share": words.numbers.percent(Double(band.pixels), of: Double(image.pixelCount)),
                    ]
                },
                "caption": page.figureCaption(caption(settling, of: trace, words), id: id),
            ])
    }

    private static func caption(_ settling: Settling, of trace: Trace, _ words: Words) -> String {
        let (numbers, counts) = (words.numbers, settling.pixelsByIteration)
        let latest = counts.lastIndex { $0 > 0 } ?? 1
        if latest == 1 { return words("settlingCaption") + " " + words("settlingAtOnce") }
        let pixels = Int64(trace.histogram.pixelCount)
        var (half, settled) = (0, Int64(0))
        while 2 * settled < pixels, half + 1 < counts.count {
            half += 1
            settled += counts[half]
        }
        let limit = trace.settings.limit.value
        let values = [
            "half": numbers.grouped(Int64(half)), "last": numbers.grouped(Int64(latest)),
            "share": numbers.percent(Double(counts[latest]), of: Double(pixels)),
        ]
        let sentence =
            latest <= limit
            ? words("settlingHalf", count: counts[latest], values)
            : words(half > limit ? "settlingHardly" : "settlingAtLimit", values)
        return words("settlingCaption") + " " + sentence
    }
}
