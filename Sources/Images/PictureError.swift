/// Why bytes are no picture that can be used.
public enum PictureError: Error, Equatable, Sendable {
    /// There is not one byte.
    case empty
    /// The first bytes are those of no format known here.
    case unrecognised
    /// The first bytes name a format that cannot be read.
    case foreign(ForeignFormat)
    /// The header says that a side has no pixels.
    case noPixels(width: Int, height: Int)
    /// A side is longer than `PictureLimits.side`.
    case sideTooLong(width: Int, height: Int)
    /// The sides multiply to more than `PictureLimits.pixels`.
    case tooManyPixels(width: Int, height: Int)
    /// The file ends after so many bytes, inside the picture.
    case truncated(PictureFormat, bytes: Int)
    /// The bytes contradict the format, noticed at this offset where the decoder tells it.
    case damaged(PictureFormat, offset: Int?)
    /// A chunk besides the pixels is longer than `PictureLimits.ancillaryChunk`.
    case chunkTooLong(bytes: Int, offset: Int)
    /// A JPEG has more scans than `PictureLimits.scans`.
    case tooManyScans
    /// The file is sound but uses a part of its format that is not read here.
    case unsupported(UnsupportedFeature)
    /// The system gave no memory for so many pixels.
    case outOfMemory
}
