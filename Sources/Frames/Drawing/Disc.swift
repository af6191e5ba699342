/// A small disc on a grid of pixels: which pixels it covers, and how much of each.
///
/// Coverage falls from 1 to 0 over one pixel at the rim, which no eye tells from the exact area at these sizes.
struct Disc {
    let x: Double
    let y: Double
    let radius: Double

    /// Rows it touches, held to a grid of `height` rows.
    func rows(below height: Int) -> Range<Int> { span(y, height) }

    /// Columns it touches, held to a grid of `width` columns.
    func columns(below width: Int) -> Range<Int> { span(x, width) }

    /// How much of a pixel it covers (0 to 256), and how dark its rim makes it there: 256 in the middle, less at the
    /// edge, so that neighbours of one colour stay apart.
    @inline(__always)
    func cover(_ column: Int, _ row: Int) -> (share: Int32, light: Int32) {
        let dx = Double(column) + 0.5 - x
        let dy = Double(row) + 0.5 - y
        let distance = (dx * dx + dy * dy).squareRoot()
        let whole = min(1, max(0, radius + 0.5 - distance))
        // A disc smaller than a pixel is as faint as it is small.
        let share = radius < 0.5 ? whole * 4 * radius * radius : whole
        let rim = radius < 1.5 ? 0 : min(1, max(0, distance - radius + 1.6))
        return (Int32(256 * share), Int32(256 - 34 * rim))
    }

    private func span(_ centre: Double, _ limit: Int) -> Range<Int> {
        let low = max(0, min(Double(limit), (centre - radius - 0.5).rounded(.down)))
        let high = max(low, min(Double(limit), (centre + radius + 0.5).rounded(.up)))
        return Int(low)..<Int(high)
    }
}
