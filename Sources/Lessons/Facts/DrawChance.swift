internal import KMeansTrace

/// How likely a draw was to land in that part of the picture where it did land, against a random pixel. The part is the
/// pixels that end in the same cluster of the run as the pixel it hit.
struct DrawChance: Equatable {
    /// The cluster, from 0.
    let cluster: Int
    /// The sum of the part's weights in this draw.
    let mass: UInt64
    /// The sum of all weights, at least 1.
    let total: UInt64
    /// The pixels of the part.
    let pixels: Int64
    /// All pixels, at least 1.
    let pixelCount: Int64

    /// How many times a random pixel's chance the draw's chance was, at least 0.
    var gain: Double { Double(mass) / Double(total) * (Double(pixelCount) / Double(pixels)) }

    /// Whether the chance was at least twice that of a random pixel, exactly. Sums are below 2^44 and pixels below 2^26.
    var isDoubled: Bool {
        let own = mass.multipliedFullWidth(by: UInt64(pixelCount))
        let plain = total.multipliedFullWidth(by: 2 * UInt64(pixels))
        return (own.high, own.low) >= (plain.high, plain.low)
    }
}
