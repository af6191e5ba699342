/// A picture as it came out of a file.
public struct DecodedPicture: Sendable, Equatable {
    /// The pixels, upright and opaque.
    public let image: Image
    /// What the content turned out to be.
    public let format: PictureFormat
    /// What was done to the pixels on the way; empty for most pictures.
    public let notes: [PictureNote]
}
