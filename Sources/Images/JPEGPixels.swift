import CTurboJPEG

/// TurboJPEG behind a safe face.
enum JPEGPixels {
    /// Decodes to red, green, blue in raster order, as the file stores the rows.
    ///
    /// The slow, exact integer transform and smooth chroma: what Pillow and OpenCV give, to the bit. A warning is an
    /// error here, because behind most of them stands a grey part of the picture.
    ///
    /// - Parameters:
    ///   - width: Pixels in a row, as the header says.
    ///   - height: Rows, as the header says.
    static func decode(_ bytes: [UInt8], width: Int, height: Int) throws(PictureError) -> [UInt8] {
        guard let decoder = unsafe tjInitDecompress() else { throw .outOfMemory }
        defer { _ = unsafe tjDestroy(decoder) }
        var isComplete = false
        let pixels = unsafe bytes.withUnsafeBufferPointer { file in
            // It may fail for an unusual subsampling, which does not matter here, but tells the size before.
            var size: (width: Int32, height: Int32, subsampling: Int32, colours: Int32) = (0, 0, 0, 0)
            _ = unsafe tjDecompressHeader3(
                decoder, file.baseAddress, UInt(file.count), &size.width, &size.height, &size.subsampling,
                &size.colours)
            // Another size would make TurboJPEG scale the picture.
            guard size.width == width, size.height == height else { return [UInt8]() }
            return unsafe [UInt8](unsafeUninitializedCapacity: 3 * width * height) { buffer, count in
                isComplete =
                    unsafe tjDecompress2(
                        decoder, file.baseAddress, UInt(file.count), buffer.baseAddress, Int32(width), 0,
                        Int32(height), Int32(TJPF_RGB.rawValue), TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING) == 0
                count = isComplete ? 3 * width * height : 0
            }
        }
        guard isComplete else { throw .damaged(.jpeg, offset: nil) }
        return pixels
    }
}
