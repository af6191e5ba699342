internal import KMeansTrace
internal import Narration

/// The colours of the settling map: which band of iterations a pixel changed cluster in for the last time.
///
/// Bands double (1, 2, 3-4, 5-8, ...), as most pixels settle early and few late. The colours fall evenly in lightness, from
/// pale to nearly black, so that they keep their order for every eye and in a grey print. They are the same in every run,
/// so that the maps of two runs can be compared.
struct SettlingScale {
    /// One colour a band. The last band has no end.
    static let colours: [Colour] = [
        (0xf6, 0xf3, 0xc5), (0xf9, 0xca, 0x6e), (0xfc, 0x98, 0x31), (0xf1, 0x65, 0x32),
        (0xd3, 0x39, 0x50), (0xa6, 0x20, 0x64), (0x72, 0x1b, 0x67), (0x3f, 0x1a, 0x53),
        (0x19, 0x10, 0x35),
    ].map { Colour(red: $0.0, green: $0.1, blue: $0.2) }

    /// Iterations that share a colour, as the page's script reads them.
    struct Band: Encodable, Equatable {
        /// The first iteration of the band, from 1.
        let first: Int
        /// The last; of a run's last band, the run's last iteration. The closing assign counts as the one after the limit.
        let last: Int
        /// `#rrggbb`.
        let colour: String
        /// The iterations in words: "5 to 8".
        let label: String
        /// Pixels that changed cluster in these iterations for the last time.
        let pixels: Int64
    }

    /// The bands of a run in order, up to the last in which a pixel changed cluster.
    let bands: [Band]

    /// Divides the iterations of a run.
    init(_ trace: Trace, settling: Settling, words: Words) {
        let counts = settling.pixelsByIteration
        let latest = counts.lastIndex { $0 > 0 } ?? 1
        bands = (0...Self.band(of: latest)).map { band in
            let first = band < 2 ? band + 1 : (1 << (band - 1)) + 1
            let last = band == Self.colours.count - 1 ? latest : min(latest, 1 << band)
            return Band(
                first: first, last: last, colour: Self.colours[band].hex, label: Self.label(first, last, trace, words),
                pixels: counts[first...max(first, last)].reduce(0, +))
        }
    }

    /// The number of an iteration's band, from 0: 1, 2, 3-4, 5-8, ...
    static func band(of iteration: Int) -> Int {
        var band = 0
        while band < colours.count - 1, 1 << band < iteration { band += 1 }
        return band
    }

    private static func label(_ first: Int, _ last: Int, _ trace: Trace, _ words: Words) -> String {
        // The closing assign is no iteration: it has a name, and the iterations before it a number.
        let limit = trace.settings.limit.value
        let isClosing = last > limit
        if first > limit { return words("settlingClosing") }
        let end = min(last, limit)
        let numbers = ["first": words.numbers.grouped(Int64(first)), "last": words.numbers.grouped(Int64(end))]
        let range = words(first == end ? "settlingOne" : "settlingRange", numbers)
        return isClosing ? words("settlingWithClosing", ["iterations": range]) : range
    }
}
