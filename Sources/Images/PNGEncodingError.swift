/// Why a PNG could not be made.
public enum PNGEncodingError: Error, Equatable, Sendable {
    /// The sizes are not 1 to 2^31 - 1, or do not fit the number of indices.
    case sizesDoNotFit(width: Int, height: Int, indices: Int)
    /// A palette has 1 to 256 colours.
    case paletteSize(Int)
    /// An index names no colour.
    case indexOutsidePalette(index: Int, colours: Int)
    /// The system gave no memory.
    case outOfMemory
}
