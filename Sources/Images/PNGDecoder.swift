/// Reads PNG of every colour type, depth and interlace.
///
/// Memory is the picture's three bytes a pixel and one row, interlaced or not: libpng hands out Adam7's passes as they
/// come, and each pixel is put where it belongs.
enum PNGDecoder {
    static func decode(_ bytes: [UInt8]) throws(PictureError) -> DecodedPicture {
        let chunks = try PNGChunks(bytes)
        var notes: [PictureNote] = []
        let canvas = try unsafe bytes.withUnsafeBufferPointer { (bytes) throws(PictureError) in
            let reader = try unsafe PNGRowReader(bytes)
            // libpng drops a tRNS chunk that makes no sense; the picture would then be opaque by accident.
            guard reader.width == chunks.width, reader.height == chunks.height,
                !chunks.hasTransparencyChunk || reader.hasTransparency
            else { throw PictureError.damaged(.png, offset: nil) }
            if reader.hasSixteenBits { notes.append(.highByteKept) }
            var canvas = PNGCanvas(
                width: chunks.width, height: chunks.height, channels: reader.channels, palette: reader.palette)
            var row = [UInt8](repeating: 0, count: chunks.width * reader.channels)
            for pass in reader.passes {
                guard pass.firstColumn < chunks.width else { continue }
                for y in stride(from: pass.firstRow, to: chunks.height, by: pass.rowStep) {
                    try reader.read(into: &row)
                    guard canvas.put(row, pass: pass, y: y) else { throw reader.failure }
                }
            }
            try reader.finish()
            return canvas
        }
        guard let stored = canvas.image else { throw .damaged(.png, offset: nil) }
        if canvas.sawTransparency { notes.append(.compositedOnWhite) }
        if chunks.hasColourSpace { notes.append(.treatedAsSRGB) }
        let orientation = chunks.exif.flatMap { Orientation(exif: bytes[$0]) } ?? .upright
        if orientation != .upright { notes.append(.oriented(orientation.rawValue)) }
        return DecodedPicture(image: stored.turned(orientation), format: .png, notes: notes)
    }
}
