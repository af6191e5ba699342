#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How far a picture is from its original.
public enum Measures {
    /// The peak signal-to-noise ratio in decibels: 10 log10(255² · 3 / mse).
    ///
    /// - Parameter meanSquaredError: The mean squared colour distance, its three channels summed: three times the error
    ///   that scikit-image and others take, hence the 3.
    /// - Returns: nil where there is no error, which would be infinitely many decibels, or no number.
    public static func psnr(meanSquaredError: Double) -> Double? {
        guard meanSquaredError > 0, meanSquaredError.isFinite else { return nil }
        return 10 * log10(255 * 255 * 3 / meanSquaredError)
    }

    /// The mean structural similarity of two pictures' luma: 1 for equal pictures, near 0 for unrelated ones.
    ///
    /// Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli: "Image quality assessment: from error visibility to
    /// structural similarity", IEEE Transactions on Image Processing 13 (2004), 600-612, with the paper's constants: a
    /// Gaussian window of 11 x 11 with sigma 1.5, K1 = 0.01, K2 = 0.03, L = 255; the mean is over windows that lie inside
    /// the picture. Luma is 0.299 R + 0.587 G + 0.114 B (Rec. 601), not rounded.
    ///
    /// - Returns: nil where a side has less than 11 pixels, or the sizes differ.
    /// - Complexity: O(pixels) in time, O(width) in memory; the same bits on every machine with IEEE 754.
    public static func ssim(_ a: Image, _ b: Image) -> Double? {
        guard a.width == b.width, a.height == b.height else { return nil }
        guard a.width >= GaussianWindow.size, a.height >= GaussianWindow.size else { return nil }
        var rows = SimilarityRows(width: a.width)
        var sum = 0.0
        for y in 0..<a.height {
            sum += rows.add(a.luma(row: y), b.luma(row: y))
        }
        let margin = GaussianWindow.size - 1
        return sum / Double((a.width - margin) * (a.height - margin))
    }
}
