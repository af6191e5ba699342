/// A format that can be decoded.
public enum PictureFormat: String, Sendable, CaseIterable {
    /// Portable Network Graphics.
    case png = "PNG"
    /// JPEG, baseline or progressive.
    case jpeg = "JPEG"
    /// Windows bitmap, uncompressed.
    case bmp = "BMP"
}
