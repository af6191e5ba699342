/// Starts that cut the pixels into parts, written pixel by pixel: no histogram, no sums kept, whole numbers throughout.
/// For pictures of a few hundred pixels.
enum SlowParts {
    typealias Pixel = [Int]
    /// An exact fraction, its denominator positive.
    typealias Fraction = (numerator: Int, denominator: Int)

    static func pixels(_ bytes: [UInt8]) -> [Pixel] {
        stride(from: 0, to: bytes.count, by: 3).map { [Int(bytes[$0]), Int(bytes[$0 + 1]), Int(bytes[$0 + 2])] }
    }

    static func mean(_ pixels: [Pixel]) -> [Double] {
        (0..<3).map { channel in Double(pixels.reduce(0) { $0 + $1[channel] }) / Double(pixels.count) }
    }

    static func isGreater(_ one: Fraction, _ other: Fraction) -> Bool {
        one.numerator * other.denominator > other.numerator * one.denominator
    }

    /// The sum of squared distances to the mean.
    static func inertia(_ pixels: [Pixel]) -> Fraction {
        let sums = (0..<3).map { channel in pixels.reduce(0) { $0 + $1[channel] } }
        let squares = pixels.joined().reduce(0) { $0 + $1 * $1 }
        return (pixels.count * squares - sums.reduce(0) { $0 + $1 * $1 }, pixels.count)
    }

    /// Cuts a part in two until there are `count` or none that can be cut is left.
    ///
    /// - Parameters:
    ///   - size: what the next part to be cut has most of, ties to the first.
    ///   - canCut: whether a part has two places.
    ///   - isLower: for a part, which of its pixels are the lower ones.
    static func means(
        _ pixels: [Pixel], count: Int, size: ([Pixel]) -> Fraction, canCut: ([Pixel]) -> Bool = { Set($0).count > 1 },
        isLower: ([Pixel]) -> (Pixel) -> Bool
    ) -> [[Double]] {
        var parts = [pixels]
        while parts.count < count {
            var chosen: Int?
            for index in parts.indices where canCut(parts[index]) {
                if let best = chosen, !isGreater(size(parts[index]), size(parts[best])) { continue }
                chosen = index
            }
            guard let index = chosen else { break }
            let lower = isLower(parts[index])
            let part = parts[index]
            parts[index] = part.filter(lower)
            parts.append(part.filter { !lower($0) })
        }
        return parts.map(mean)
    }

    /// Random pictures of many colours.
    static let fine = random(of: Array(0...255))
    /// Random pictures of few colours and many, near and far: most of them tie.
    static let pictures =
        random(of: [0, 64, 128, 192, 255]) + fine + random(of: [3, 4, 11])
        + random(of: stride(from: 0, through: 255, by: 7).map { UInt8($0) })

    private static func random(of levels: [UInt8]) -> [[UInt8]] {
        [8, 20, 33, 60, 110].map { RandomPictures.pixels(seed: UInt64($0), count: $0, levels: levels) }
    }
}
