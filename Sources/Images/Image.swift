/// A picture: `height` rows of `width` pixels in 8-bit sRGB.
///
/// Pixels lie in raster order, three bytes each (red, green, blue), without padding, so that pixel (x, y) begins at
/// `3 * (y * width + x)`.
public struct Image: Sendable, Equatable {
    /// Pixels in a row, at least 1.
    public let width: Int
    /// Rows, at least 1.
    public let height: Int
    /// `3 * width * height` bytes: red, green, blue of each pixel in raster order.
    public let pixels: [UInt8]

    /// Wraps pixels that are already in memory; nil where the sizes are not positive or do not fit the bytes.
    public init?(width: Int, height: Int, pixels: [UInt8]) {
        // Divided, because the product of two large sides would overflow.
        guard width > 0, height > 0, pixels.count.isMultiple(of: 3), (pixels.count / 3).isMultiple(of: width),
            pixels.count / 3 / width == height
        else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// Pixels in the picture.
    public var pixelCount: Int { width * height }
}
