import CPNG

/// A picture whose pixels are numbers of a palette that is sorted by luma.
struct PalettePicture {
    /// A number for each pixel, of which `places` tells the colour.
    let indices: [UInt8]
    let width: Int
    let height: Int
    /// The colours in use, dark first, each once.
    let palette: [PaletteColour]
    /// For each index its colour's place in the palette.
    let places: [UInt8]

    /// The most pixels that a trial packs, so that large pictures take no longer to judge than small ones.
    private static let sampledPixels = 1 << 18

    /// Rows from the middle, at least one, that stand for all.
    var sample: Range<Int> {
        let count = min(height, max(1, Self.sampledPixels / width))
        let first = (height - count) / 2
        return first..<first + count
    }

    /// The place in the palette of the colour that most rows begin or end with; of equals the darkest.
    var edgeColour: Int {
        var counts = [Int](repeating: 0, count: palette.count)
        for start in stride(from: 0, to: indices.count, by: width) {
            counts[Int(places[Int(indices[start])])] += 1
            counts[Int(places[Int(indices[start + width - 1])])] += 1
        }
        return counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
    }

    /// Writes the picture, or some rows of it.
    ///
    /// - Parameter level: libdeflate's.
    func file(_ attempt: PaletteAttempt, level: Int, rows: Range<Int>? = nil) throws(PNGEncodingError) -> [UInt8] {
        let rows = rows ?? 0..<height
        var numbers = [UInt8](repeating: 0, count: 256)
        for (number, place) in attempt.order.enumerated() { numbers[place] = UInt8(number) }
        let numberOfIndex = places.map { numbers[Int($0)] }

        var settings = PNGSettings(width: width, height: rows.count)
        settings.bitDepth = PNGEncoder.bitDepth(colours: palette.count)
        settings.filter = attempt.filter
        settings.engine = cpng_engine_thorough
        settings.level = level
        let writer = try PNGRowWriter(settings, palette: attempt.order.map { palette[$0] })
        var row = [UInt8](repeating: 0, count: width)
        for y in rows {
            let start = y * width
            for x in 0..<width { row[x] = numberOfIndex[Int(indices[start + x])] }
            try writer.write(row[...])
        }
        return try writer.finish()
    }
}
