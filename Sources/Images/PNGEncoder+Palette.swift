extension PNGEncoder {
    /// Writes a picture of few colours as palette PNG, with the fewest bits an index that hold them.
    ///
    /// The file does not depend on the order of the clusters. Equal colours share an entry, and those that no pixel has are
    /// left out. The palette's order is the one that packs best; see `PaletteAttempt`.
    ///
    /// - Parameters:
    ///   - indices: A number into `colours` for each pixel in raster order.
    ///   - width: Pixels in a row.
    ///   - height: Rows.
    ///   - colours: 1 to 256 colours.
    /// - Throws: Sizes or indices that do not fit, or `.outOfMemory`.
    /// - Complexity: O(pixels) in time; the packed rows and twice the file's bytes in memory, beside the indices.
    public static func palette(
        indices: [UInt8], width: Int, height: Int, colours: [PaletteColour], as style: PaletteStyle = .usual
    ) throws(PNGEncodingError) -> [UInt8] {
        try check(width: width, height: height, indices: indices.count)
        let (palette, places) = try sorted(colours, for: indices)
        let picture = PalettePicture(indices: indices, width: width, height: height, palette: palette, places: places)
        let attempts = PaletteAttempt.all(for: picture)
        switch style {
        case .quick, .usual:
            let (best, tried) = try picture.best(of: attempts.likely)
            if style == .usual {
                let level = indices.count > PNGSettings.manyPixels ? PaletteLevel.large : PaletteLevel.thorough
                return try picture.file(best, level: level)
            }
            return picture.sample.count == height ? tried : try picture.file(best, level: PaletteLevel.trial)
        case .smallest:
            var least: [UInt8]?
            for attempt in attempts.likely + attempts.others {
                let bytes = try picture.file(attempt, level: PaletteLevel.thorough)
                if bytes.count < least?.count ?? .max { least = bytes }
            }
            return least ?? []
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

/// libdeflate's levels that palette PNGs are written with.
private enum PaletteLevel {
    static let trial = 6
    /// For pictures of many pixels.
    static let large = 7
    static let thorough = 12
}

extension PalettePicture {
    /// The attempt that packs the picture's sample best, and what it packs it to; of equals the first.
    fileprivate func best(
        of attempts: [PaletteAttempt]
    ) throws(PNGEncodingError) -> (attempt: PaletteAttempt, tried: [UInt8]) {
        var best = (attempt: attempts[0], tried: [UInt8](), cost: Int.max)
        for attempt in attempts {
            let bytes = try file(attempt, level: PaletteLevel.trial, rows: sample)
            // The thorough level wins about one per cent more of differences than of the indices themselves.
            let cost = bytes.count * (attempt.hasDifferences ? 99 : 100)
            if cost < best.cost { best = (attempt, bytes, cost) }
        }
        return (best.attempt, best.tried)
    }
}
