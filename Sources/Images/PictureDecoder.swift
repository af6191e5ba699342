/// Turns a file's bytes into a picture.
public enum PictureDecoder {
    /// Decodes PNG, JPEG or BMP; the content decides which, never a name.
    ///
    /// Sizes are checked in the header before pixels are allocated, and a truncated or damaged file is an error, never a
    /// picture with a grey part. Colours are taken as sRGB, whatever gamma or profile the file has.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: What is wrong with the bytes.
    /// - Complexity: O(bytes + pixels) in time; three bytes a pixel in memory, twice that for a JPEG that is to be turned.
    public static func decode(_ bytes: [UInt8]) throws(PictureError) -> DecodedPicture {
        switch try Signature(bytes) {
        case .known(.png): try PNGDecoder.decode(bytes)
        case .known(.jpeg): try JPEGDecoder.decode(bytes)
        case .known(.bmp): try BMPDecoder.decode(bytes)
        case .foreign(let format): throw .foreign(format)
        }
    }

    /// Refuses a file by its beginning alone, so that a huge one need not be read for its header to be judged.
    ///
    /// - Parameter bytes: The first bytes of the file, or all of it.
    /// - Throws: What is wrong whatever follows; that something has to follow is no error here.
    /// - Complexity: O(bytes).
    public static func check(beginning bytes: [UInt8]) throws(PictureError) {
        do throws(PictureError) {
            switch try Signature(bytes) {
            case .known(.png): _ = try PNGChunks(bytes)
            case .known(.jpeg): _ = try JPEGSegments(bytes)
            case .known(.bmp): _ = try BMPHeader(bytes)
            case .foreign(let format): throw PictureError.foreign(format)
            }
        } catch {
            if case .truncated = error { return }
            throw error
        }
    }
}
