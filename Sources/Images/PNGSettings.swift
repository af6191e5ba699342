import CPNG

/// How a PNG's pixels are to be filtered and deflated.
struct PNGSettings {
    /// Above so many pixels the levels that search longest would take seconds.
    static let manyPixels = 1 << 20

    let width: Int
    let height: Int
    /// Bits an index where there is a palette.
    var bitDepth = 8
    var filter = cpng_filter_none
    var engine = cpng_engine_zlib
    /// zlib's level, 1 to 9, or libdeflate's, 1 to 12; ISA-L takes none.
    var level = 9
    var strategy = cpng_strategy_default
    /// The most bytes of an IDAT chunk; each chunk costs twelve bytes more.
    var chunkSize = 1 << 20

    /// The same for the C side, without a palette.
    var forC: cpng_settings {
        unsafe cpng_settings(
            width: UInt32(clamping: width), height: UInt32(clamping: height), filter: filter, engine: engine,
            level: Int32(level), strategy: strategy, chunk_size: chunkSize, bit_depth: Int32(bitDepth), palette: nil,
            palette_count: 0)
    }
}
