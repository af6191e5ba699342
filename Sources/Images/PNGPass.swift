/// One of the passes in which a PNG stores its pixels: every `columnStep`-th pixel of every `rowStep`-th row.
struct PNGPass {
    let firstColumn: Int
    let columnStep: Int
    let firstRow: Int
    let rowStep: Int

    /// The single pass of a picture that is not interlaced.
    static let whole = [PNGPass(firstColumn: 0, columnStep: 1, firstRow: 0, rowStep: 1)]

    /// The seven passes of Adam7 (PNG specification, third edition, section 8.1).
    static let adam7 = [
        PNGPass(firstColumn: 0, columnStep: 8, firstRow: 0, rowStep: 8),
        PNGPass(firstColumn: 4, columnStep: 8, firstRow: 0, rowStep: 8),
        PNGPass(firstColumn: 0, columnStep: 4, firstRow: 4, rowStep: 8),
        PNGPass(firstColumn: 2, columnStep: 4, firstRow: 0, rowStep: 4),
        PNGPass(firstColumn: 0, columnStep: 2, firstRow: 2, rowStep: 4),
        PNGPass(firstColumn: 1, columnStep: 2, firstRow: 0, rowStep: 2),
        PNGPass(firstColumn: 0, columnStep: 1, firstRow: 1, rowStep: 2),
    ]
}
