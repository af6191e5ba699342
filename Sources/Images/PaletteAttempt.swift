import CPNG

/// A way to write a palette picture: a filter, and the palette's order that suits it.
///
/// No filter: the colour that most rows begin or end with comes first, for then the zero in front of each row looks like
/// a pixel of it and runs go on across rows. The order of the others hardly matters.
/// Up and Sub: `PaletteOrder`. No other filter won on photographs, nor did mixing filters row by row: it breaks the runs
/// that deflate lives on.
struct PaletteAttempt {
    let filter: cpng_filter
    /// Places in the palette by luma, in the order to write them.
    let order: [Int]
    /// Whether what is packed are differences of indices.
    var hasDifferences: Bool { filter != cpng_filter_none }

    /// One way for each filter that can win, and more ways that only the smallest file is worth trying.
    static func all(for picture: PalettePicture) -> (likely: [PaletteAttempt], others: [PaletteAttempt]) {
        let (count, edge) = (picture.palette.count, picture.edgeColour)
        let path = PaletteOrder(
            indices: picture.indices, width: picture.width, rows: picture.sample, places: picture.places,
            colours: count
        ).path
        let edgeFirst = [edge] + path.filter { $0 != edge }
        let brightFirst = [edge] + (0..<count).reversed().filter { $0 != edge }
        // Several indices a byte: their differences are no numbers' differences, and Sub never wins.
        let isPacked = PNGEncoder.bitDepth(colours: count) < 8
        let sub = PaletteAttempt(filter: cpng_filter_sub, order: path)
        let likely =
            [
                PaletteAttempt(filter: cpng_filter_none, order: isPacked ? brightFirst : edgeFirst),
                PaletteAttempt(filter: cpng_filter_up, order: path),
            ] + (isPacked ? [] : [sub])
        let others =
            [
                PaletteAttempt(filter: cpng_filter_none, order: isPacked ? edgeFirst : brightFirst),
                PaletteAttempt(filter: cpng_filter_none, order: path),
                PaletteAttempt(filter: cpng_filter_none, order: Array(0..<count)),
                PaletteAttempt(filter: cpng_filter_up, order: path.reversed()),
                PaletteAttempt(filter: cpng_filter_up, order: Array(0..<count)),
            ] + (isPacked ? [] : [PaletteAttempt(filter: cpng_filter_sub, order: path.reversed())])
        return (likely, others)
    }
}
