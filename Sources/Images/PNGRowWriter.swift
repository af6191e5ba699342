import CPNG

/// The C writer behind a safe face: rows in, a file's bytes out.
@safe
struct PNGRowWriter: ~Copyable {
    private let writer: OpaquePointer
    private let rowBytes: Int

    /// Begins a file; a palette, of at most 256 colours, makes the rows one byte an index, else they are red, green, blue.
    init(_ settings: PNGSettings, palette: [PaletteColour] = []) throws(PNGEncodingError) {
        let flat = palette.flatMap { [$0.red, $0.green, $0.blue] }
        let created = unsafe flat.withUnsafeBufferPointer { colours in
            var settings = unsafe settings.forC
            unsafe settings.palette = colours.baseAddress
            unsafe settings.palette_count = Int32(palette.count)
            return unsafe cpng_writer_create(&settings)
        }
        guard let writer = unsafe created else { throw .outOfMemory }
        unsafe self.writer = unsafe writer
        rowBytes = palette.isEmpty ? 3 * settings.width : settings.width
    }

    deinit { unsafe cpng_writer_destroy(writer) }

    /// Writes a row.
    func write(_ row: ArraySlice<UInt8>) throws(PNGEncodingError) {
        guard row.count == rowBytes else { throw .outOfMemory }
        let status = unsafe row.withUnsafeBufferPointer { unsafe cpng_writer_row(writer, $0.baseAddress) }
        guard status == cpng_done else { throw .outOfMemory }
    }

    /// Ends the file and hands it out.
    consuming func finish() throws(PNGEncodingError) -> [UInt8] {
        guard unsafe cpng_writer_finish(writer) == cpng_done else { throw .outOfMemory }
        return unsafe Array(UnsafeBufferPointer(start: cpng_writer_bytes(writer), count: cpng_writer_count(writer)))
    }
}
