import CPNG

/// libpng behind a safe face: rows of 8-bit red, green, blue and perhaps alpha, or of numbers of a palette.
@safe
struct PNGRowReader: ~Copyable {
    /// Pixels in a row.
    var width: Int { Int(layout.width) }
    /// Rows.
    var height: Int { Int(layout.height) }
    /// Bytes of a pixel: 1 with a palette, 3 without, 4 with alpha.
    var channels: Int { Int(layout.channels) }
    /// Whether the file's samples have 16 bits, of which the rows have the high byte.
    var hasSixteenBits: Bool { layout.bit_depth == 16 }
    /// Whether some pixels may be transparent.
    var hasTransparency: Bool { layout.transparent != 0 }
    /// The passes that the rows come in.
    var passes: [PNGPass] { layout.interlaced == 0 ? PNGPass.whole : PNGPass.adam7 }

    private let layout: cpng_layout
    private let reader: OpaquePointer

    /// Opens a PNG that must stay in memory as long as the reader lives, and reads its header.
    @unsafe
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(PictureError) {
        guard
            let reader = unsafe cpng_reader_create(
                bytes.baseAddress, bytes.count, UInt32(PictureLimits.side), PictureLimits.ancillaryChunk)
        else { throw .outOfMemory }
        var layout = cpng_layout()
        guard unsafe cpng_reader_start(reader, &layout) == cpng_done else {
            let offset = unsafe cpng_reader_offset(reader)
            unsafe cpng_reader_destroy(reader)
            throw .damaged(.png, offset: offset)
        }
        unsafe self.reader = unsafe reader
        self.layout = layout
    }

    deinit { unsafe cpng_reader_destroy(reader) }

    /// The palette's entries, four bytes each: red, green, blue and alpha; none without a palette.
    var palette: [UInt8] {
        var entries = [UInt8](repeating: 0, count: 4 * 256)
        let count = unsafe entries.withUnsafeMutableBufferPointer {
            unsafe cpng_reader_palette(reader, $0.baseAddress)
        }
        return Array(entries.prefix(4 * Int(count)))
    }

    /// Reads the next row into the front of a buffer of at least `channels * width` bytes.
    func read(into row: inout [UInt8]) throws(PictureError) {
        guard row.count >= channels * width else { throw .outOfMemory }
        let status = unsafe row.withUnsafeMutableBufferPointer { unsafe cpng_reader_row(reader, $0.baseAddress) }
        guard status == cpng_done else { throw failure }
    }

    /// Checks the rest of the file, once every row is read.
    func finish() throws(PictureError) {
        guard unsafe cpng_reader_finish(reader) == cpng_done else { throw failure }
    }

    /// Damage noticed where the reader stands.
    var failure: PictureError { .damaged(.png, offset: unsafe cpng_reader_offset(reader)) }
}
