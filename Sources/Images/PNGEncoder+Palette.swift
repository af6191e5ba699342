import CPNG

extension PNGEncoder {
    /// Writes a picture of few colours as palette PNG, with the fewest bits an index that hold them.
    ///
    /// The palette is sorted by luma, dark first, so that the file does not depend on the order of the clusters, and
    /// numbers differ little where colours do. Equal colours share an entry, and those that no pixel has are left out.
    ///
    /// - Parameters:
    ///   - indices: A number into `colours` for each pixel in raster order.
    ///   - width: Pixels in a row.
    ///   - height: Rows.
    ///   - colours: 1 to 256 colours.
    /// - Throws: Sizes or indices that do not fit, or `.outOfMemory`.
    /// - Complexity: O(pixels) in time; a row and twice the file's bytes in memory, beside the indices.
    public static func palette(
        indices: [UInt8], width: Int, height: Int, colours: [PaletteColour], as style: PaletteStyle = .usual
    ) throws(PNGEncodingError) -> [UInt8] {
        try check(width: width, height: height, indices: indices.count)
        let (palette, places) = try sorted(colours, for: indices)
        var least: [UInt8]?
        for attempt in attempts(style) {
            var settings = PNGSettings(width: width, height: height)
            settings.bitDepth = bitDepth(colours: palette.count)
            settings.filter = attempt.filter
            settings.strategy = attempt.strategy
            let writer = try PNGRowWriter(settings, palette: palette)
            var row = [UInt8](repeating: 0, count: width)
            for start in stride(from: 0, to: indices.count, by: width) {
                for x in 0..<width { row[x] = places[Int(indices[start + x])] }
                try writer.write(row[...])
            }
            let bytes = try writer.finish()
            if bytes.count < least?.count ?? .max { least = bytes }
        }
        return least ?? []
    }

    /// What to try; of equally long files the earlier is taken.
    private static func attempts(_ style: PaletteStyle) -> [(filter: cpng_filter, strategy: cpng_strategy)] {
        switch style {
        case .usual: [(cpng_filter_none, cpng_strategy_default)]
        case .smallest:
            [
                (cpng_filter_none, cpng_strategy_default), (cpng_filter_none, cpng_strategy_filtered),
                (cpng_filter_up, cpng_strategy_filtered),
            ]
        }
    }

    /// The colours in use, dark first, and for each index the place of its colour among them.
    static func sorted(
        _ colours: [PaletteColour], for indices: [UInt8]
    ) throws(PNGEncodingError) -> (palette: [PaletteColour], places: [UInt8]) {
        guard 1...256 ~= colours.count else { throw .paletteSize(colours.count) }
        var isUsed = [Bool](repeating: false, count: 256)
        for index in indices { isUsed[Int(index)] = true }
        if let stray = isUsed.indices.last(where: { isUsed[$0] }), stray >= colours.count {
            throw .indexOutsidePalette(index: stray, colours: colours.count)
        }

        let byLuma = colours.indices.filter { isUsed[$0] }.sorted { sortKey(colours[$0]) < sortKey(colours[$1]) }
        var palette: [PaletteColour] = []
        var places = [UInt8](repeating: 0, count: 256)
        for index in byLuma {
            if palette.last != colours[index] { palette.append(colours[index]) }
            places[index] = UInt8(palette.count - 1)
        }
        return (palette, places)
    }

    /// Luma first; among equals red, green and blue, so that equal colours lie side by side.
    private static func sortKey(_ colour: PaletteColour) -> (Int, UInt8, UInt8, UInt8) {
        (colour.luma, colour.red, colour.green, colour.blue)
    }

    /// The bits an index needs, as PNG has them.
    static func bitDepth(colours: Int) -> Int {
        switch colours {
        case ...2: 1
        case ...4: 2
        case ...16: 4
        default: 8
        }
    }
}
