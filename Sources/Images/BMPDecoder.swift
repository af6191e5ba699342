/// Reads uncompressed BMP of 24 and 32 bits a pixel, in either order of rows.
///
/// The fourth byte of a pixel is alpha only where the header has a mask for it; without one it is without meaning and
/// mostly 0, and is left alone, as Pillow and OpenCV do.
enum BMPDecoder {
    static func decode(_ bytes: [UInt8]) throws(PictureError) -> DecodedPicture {
        let header = try BMPHeader(bytes)
        var sawTransparency = false
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * header.width * header.height)
        for y in 0..<header.height {
            let row = header.isTopDown ? y : header.height - 1 - y
            var source = header.start + row * header.rowBytes
            for _ in 0..<header.width {
                let alpha = header.hasAlpha ? Int(bytes[source + 3]) : 255
                if alpha < 255 { sawTransparency = true }
                for channel in [2, 1, 0] {
                    pixels.append(Alpha.onWhite(bytes[source + channel], alpha: alpha))
                }
                source += header.pixelBytes
            }
        }
        guard let image = Image(width: header.width, height: header.height, pixels: pixels) else {
            throw .damaged(.bmp, offset: nil)
        }
        var notes: [PictureNote] = []
        if sawTransparency { notes.append(.compositedOnWhite) }
        if header.hasProfile { notes.append(.treatedAsSRGB) }
        return DecodedPicture(image: image, format: .bmp, notes: notes)
    }
}
