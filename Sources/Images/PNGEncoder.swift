import CPNG

/// Writes PNG: nothing but the pixels, no time, no gamma, no profile.
///
/// The same picture gives the same bytes with the same versions of the libraries that deflate, and frames on the same
/// kind of processor.
public enum PNGEncoder {
    /// Writes 8-bit red, green and blue, not interlaced.
    ///
    /// - Throws: `.outOfMemory`, or `.sizesDoNotFit` for a side beyond what PNG can say.
    /// - Complexity: O(pixels) in time; the file's bytes twice in memory, and a few rows, beside the picture.
    public static func truecolour(_ image: Image, as style: TruecolourStyle) throws(PNGEncodingError) -> [UInt8] {
        try check(width: image.width, height: image.height, indices: image.pixelCount)
        var settings = PNGSettings(width: image.width, height: image.height)
        switch style {
        case .lab:
            settings.filter = cpng_filter_sub
            settings.level = 1
            settings.strategy = cpng_strategy_run_length
            settings.chunkSize = 8192
        case .untouched:
            settings.filter = cpng_filter_adaptive
            settings.strategy = cpng_strategy_filtered
            if image.pixelCount > PNGSettings.manyPixels { settings.level = 4 }
        case .fast:
            settings.filter = cpng_filter_up
            settings.engine = cpng_engine_fast
        }
        let writer = try PNGRowWriter(settings)
        let rowBytes = 3 * image.width
        for start in stride(from: 0, to: image.pixels.count, by: rowBytes) {
            try writer.write(image.pixels[start..<start + rowBytes])
        }
        return try writer.finish()
    }

    /// PNG has 31 bits for a side; libpng refuses to read more than a million.
    static func check(width: Int, height: Int, indices: Int) throws(PNGEncodingError) {
        let sides = 1...1_000_000
        guard sides.contains(width), sides.contains(height), indices == width * height else {
            throw .sizesDoNotFit(width: width, height: height, indices: indices)
        }
    }
}
