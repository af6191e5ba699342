/// What a picture may cost; everything here is checked before pixels are allocated.
public enum PictureLimits {
    /// The longest side, in pixels.
    public static let side = 16_384
    /// The most pixels: 48 Mi, which is 144 MiB of red, green and blue.
    public static let pixels = 48 << 20
    /// The longest PNG chunk besides the pixels, in bytes.
    public static let ancillaryChunk = 8_000_000
    /// The most scans of a JPEG: each one visits every pixel, and some hundred bytes can ask for it.
    public static let scans = 100

    /// Checks a size that a header claims.
    static func check(width: Int, height: Int) throws(PictureError) {
        guard width > 0, height > 0 else { throw .noPixels(width: width, height: height) }
        guard width <= side, height <= side else { throw .sideTooLong(width: width, height: height) }
        guard width * height <= pixels else { throw .tooManyPixels(width: width, height: height) }
    }
}
