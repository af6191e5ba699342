/// A format that is recognised, so that its name can be told, but not read.
public enum ForeignFormat: String, Sendable, CaseIterable {
    /// Graphics Interchange Format.
    case gif = "a GIF"
    /// WebP.
    case webP = "a WebP"
    /// Tagged Image File Format, also as BigTIFF.
    case tiff = "a TIFF"
    /// HEIF with HEVC, as telephones write it.
    case heic = "a HEIC"
    /// HEIF with AV1.
    case avif = "an AVIF"
    /// JPEG XL.
    case jpegXL = "a JPEG XL"
    /// JPEG 2000.
    case jpeg2000 = "a JPEG 2000"
    /// Scalable Vector Graphics.
    case svg = "an SVG"
    /// Portable Document Format.
    case pdf = "a PDF"
    /// Photoshop's own format.
    case photoshop = "a Photoshop document"
    /// Windows icon or cursor.
    case icon = "a Windows icon"
    /// PBM, PGM, PPM, PAM or PFM.
    case netpbm = "a Netpbm picture"
    /// The Quite OK Image format.
    case qoi = "a QOI picture"
    /// A page saved in place of its picture.
    case html = "a web page"
    /// An archive, or an office document.
    case zip = "a ZIP archive"

    /// The name with its article.
    var words: String { rawValue }
}
