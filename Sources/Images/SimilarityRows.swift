/// The structural similarity of two pictures whose rows arrive one by one.
///
/// The window is separable: each row is blurred along itself when it comes, and the last eleven such rows are then
/// blurred across. That takes 22 products a pixel instead of 121, and memory for eleven rows.
struct SimilarityRows {
    /// Windows side by side in a row.
    private let windows: Int
    /// The last eleven rows, blurred along: the means of a, b, a², b² and ab, one block of `windows` after the other.
    private var recent: [[Double]]
    private var seen = 0

    /// Begins pictures of rows of this many pixels, at least `GaussianWindow.size`.
    init(width: Int) {
        windows = width - GaussianWindow.size + 1
        recent = Array(repeating: [], count: GaussianWindow.size)
    }

    /// Takes the next row of both pictures.
    ///
    /// - Returns: The similarities of the windows that this row completes, summed; 0 for the first ten rows.
    mutating func add(_ a: [Double], _ b: [Double]) -> Double {
        recent[seen % GaussianWindow.size] = blurredAlong(a, b)
        seen += 1
        guard seen >= GaussianWindow.size else { return 0 }
        let means = blurredAcross()
        return (0..<windows).reduce(0) { sum, x in
            sum
                + Self.similarity(
                    a: means[x], b: means[windows + x], aa: means[2 * windows + x], bb: means[3 * windows + x],
                    ab: means[4 * windows + x])
        }
    }

    private func blurredAlong(_ a: [Double], _ b: [Double]) -> [Double] {
        var blurred = [Double](repeating: 0, count: 5 * windows)
        let rows = [a, b, products(a, a), products(b, b), products(a, b)]
        for (block, row) in rows.enumerated() {
            for (tap, weight) in GaussianWindow.weights.enumerated() {
                accumulate(row, from: tap, count: windows, times: weight, into: &blurred, at: block * windows)
            }
        }
        return blurred
    }

    private func blurredAcross() -> [Double] {
        var means = [Double](repeating: 0, count: 5 * windows)
        for (tap, weight) in GaussianWindow.weights.enumerated() {
            // The oldest row lies where the next one will go.
            let row = recent[(seen + tap) % GaussianWindow.size]
            accumulate(row, from: 0, count: row.count, times: weight, into: &means, at: 0)
        }
        return means
    }

    /// Equation 13 of the paper, for the weighted means of a window.
    private static func similarity(a: Double, b: Double, aa: Double, bb: Double, ab: Double) -> Double {
        let c1 = 0.01 * 255 * (0.01 * 255)
        let c2 = 0.03 * 255 * (0.03 * 255)
        let covariance = ab - a * b
        let variances = (aa - a * a) + (bb - b * b)
        return (2 * a * b + c1) * (2 * covariance + c2) / ((a * a + b * b + c1) * (variances + c2))
    }
}

extension Image {
    /// A row's luma, 0.299 R + 0.587 G + 0.114 B (Rec. 601), 0 to 255 and not rounded.
    func luma(row y: Int) -> [Double] {
        var luma: [Double] = []
        luma.reserveCapacity(width)
        for offset in stride(from: 3 * y * width, to: 3 * (y + 1) * width, by: 3) {
            let red = 0.299 * Double(pixels[offset])
            let green = 0.587 * Double(pixels[offset + 1])
            let blue = 0.114 * Double(pixels[offset + 2])
            luma.append(red + green + blue)
        }
        return luma
    }
}

private func products(_ a: [Double], _ b: [Double]) -> [Double] {
    zip(a, b).map { $0 * $1 }
}

/// Adds `count` numbers times a weight to sums; without checks in the loop the compiler takes several at once.
private func accumulate(
    _ source: [Double], from offset: Int, count: Int, times weight: Double, into sums: inout [Double], at place: Int
) {
    guard offset >= 0, place >= 0, offset + count <= source.count, place + count <= sums.count else { return }
    unsafe source.withUnsafeBufferPointer { source in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for i in 0..<count { unsafe sums[place + i] += weight * source[offset + i] }
        }
    }
}
