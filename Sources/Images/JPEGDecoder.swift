/// Reads JPEG: baseline and progressive, grey and colour.
enum JPEGDecoder {
    static func decode(_ bytes: [UInt8]) throws(PictureError) -> DecodedPicture {
        let segments = try JPEGSegments(bytes)
        let pixels = try JPEGPixels.decode(bytes, width: segments.width, height: segments.height)
        guard let stored = Image(width: segments.width, height: segments.height, pixels: pixels) else {
            throw .damaged(.jpeg, offset: nil)
        }
        var notes: [PictureNote] = []
        if segments.hasProfile { notes.append(.treatedAsSRGB) }
        let orientation = segments.exif.flatMap { Orientation(exif: bytes[$0]) } ?? .upright
        if orientation != .upright { notes.append(.oriented(orientation.rawValue)) }
        return DecodedPicture(image: stored.turned(orientation), format: .jpeg, notes: notes)
    }
}
