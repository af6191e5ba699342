internal import KMeansTrace

/// Where the changed pixels of a quiet step lie densest.
struct ChangeSpots: Sendable {
    /// The middles of the densest places as shares of width and height, the densest first.
    let spots: [Point]

    /// Counts the changed pixels in a grid of `columns` across and picks at most `count` cells, no two of them
    /// neighbours. O(pixels).
    init(_ view: StepView, pictureWidth: Int, pictureHeight: Int, columns: Int = 24, count: Int = 5) {
        let histogram = view.trace.histogram
        let changed = ColourSet(count: histogram.colours.count, members: view.changes.map { Int($0.colour) })
        let across = min(columns, pictureWidth)
        let down = min(pictureHeight, max(1, columns * pictureHeight / pictureWidth))
        struct Cell {
            var pixels = 0
            var x = 0
            var y = 0
        }
        var cells = [Cell](repeating: Cell(), count: across * down)
        for (pixel, colour) in histogram.colourOfPixel.enumerated() where changed.contains(Int(colour)) {
            let (x, y) = (pixel % pictureWidth, pixel / pictureWidth)
            let cell = y * down / pictureHeight * across + x * across / pictureWidth
            cells[cell].pixels += 1
            cells[cell].x += x
            cells[cell].y += y
        }
        let order = cells.indices.filter { cells[$0].pixels > 0 }
            .sorted { (cells[$0].pixels, $1) > (cells[$1].pixels, $0) }
        var chosen: [Int] = []
        for cell in order where chosen.count < count {
            let near = chosen.contains {
                abs($0 % across - cell % across) <= 1 && abs($0 / across - cell / across) <= 1
            }
            if !near { chosen.append(cell) }
        }
        spots = chosen.map { cell in
            let n = Double(cells[cell].pixels)
            return Point(
                x: (Double(cells[cell].x) / n + 0.5) / Double(pictureWidth),
                y: (Double(cells[cell].y) / n + 0.5) / Double(pictureHeight))
        }
    }
}
