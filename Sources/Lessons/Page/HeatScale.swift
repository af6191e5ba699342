internal import KMeansTrace

/// The colours of a heat map of draws: how many times a random pixel's chance a pixel has.
///
/// Bands double, from a quarter to 16 times, with one of their own for no chance at all. The colours are viridis (van der
/// Walt & Smith 2015): they rise evenly in lightness, so that they keep their order for every eye and in a grey print. They
/// are the same for every draw and every picture, and their middle begins at a random pixel's chance.
enum HeatScale {
    /// One colour a band, dark to light.
    static let colours: [Colour] = [
        (0x44, 0x01, 0x54), (0x47, 0x2d, 0x7b), (0x3b, 0x52, 0x8b), (0x2c, 0x72, 0x8e), (0x21, 0x91, 0x8c),
        (0x28, 0xae, 0x80), (0x5e, 0xc9, 0x62), (0xad, 0xdc, 0x30), (0xfd, 0xe7, 0x25),
    ].map { Colour(red: $0.0, green: $0.1, blue: $0.2) }

    /// Where each band begins, as the legend says it; the second holds all that is less than where the third begins.
    static let labels = ["0", "<¼", "¼", "½", "1", "2", "4", "8", "16"]

    /// The number of the band that begins at a random pixel's chance.
    static let middle = 4

    /// The number of a pixel's band.
    ///
    /// - Parameters:
    ///   - weight: the pixel's weight in the draw, at most 195 075.
    ///   - total: the sum of the weights of all pixels, below 2^44.
    ///   - pixels: how many there are, below 2^26.
    static func band(weight: UInt32, total: UInt64, pixels: Int) -> Int {
        guard weight > 0 else { return 0 }
        let quarters = 4 * UInt64(weight) * UInt64(pixels)
        var band = 1
        while band < colours.count - 1, quarters >= total << UInt64(band - 1) { band += 1 }
        return band
    }
}
