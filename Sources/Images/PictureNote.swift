/// Something that decoding did to a picture and a reader may want to know.
public enum PictureNote: Sendable, Hashable {
    /// The file has a gamma value or a colour profile; its numbers were taken as sRGB all the same.
    case treatedAsSRGB
    /// Some pixels are transparent; they were laid on white.
    case compositedOnWhite
    /// Samples have 16 bits; their high byte was kept.
    case highByteKept
    /// The camera's orientation tag (EXIF, 2 to 8) was followed.
    case oriented(Int)
}
