internal import KMeansTrace
internal import Images
internal import Narration

// What a lesson says about bytes. All of it has to hold for a JPEG, a PNG and a BMP, for a tiny picture and a large one.
extension Run {
    private var sizes: ByteSizes { result.bytes }

    /// "512 × 403 = 206 336 pixels; at 24 bits, or 3 bytes, for each, that makes 619 008 bytes, or 620 Kilo Bytes."
    func pixelSentence(_ words: Words) -> String {
        let (image, numbers) = (picture.image, words.numbers)
        return words(
            "rawPixels", count: image.pixelCount,
            [
                "width": numbers.grouped(Int64(image.width)), "height": numbers.grouped(Int64(image.height)),
                "bytes": words("bytes", count: sizes.raw), "kiloBytes": words.kiloBytes(Int64(sizes.raw)),
            ])
    }

    /// What the file holds, and why it is not that size.
    func fileSentence(_ words: Words) -> String {
        if picture.origin != .file { return words("fileDrawn", ["bytes": words("bytes", count: picture.byteCount)]) }
        let key =
            switch picture.decoded.format {
            case .bmp: picture.bitsPerPixel == 32 ? "fileBMPWide" : "fileBMP"
            case .png: (picture.bitsPerPixel == 24 ? "filePNG" : "filePNGBits") + larger
            case .jpeg: "fileJPEG" + larger
            }
        return words(
            key,
            [
                "kiloBytes": words.kiloBytes(Int64(picture.byteCount)),
                "share": words.numbers.percent(Double(picture.byteCount), of: Double(sizes.raw)),
                "bits": words("bits", count: picture.bitsPerPixel),
            ])
    }

    /// What the key of a sentence ends in where the file is not smaller than the raw pixels.
    private var larger: String { picture.byteCount < sizes.raw ? "" : "Larger" }

    /// "8 colours need 3 bits a pixel, because 2³ = 8."
    func bitsSentence(_ words: Words) -> String {
        let colours = paletteSize
        if colours == 1 { return words("needNoBits") }
        let bits = ByteSizes.bitsPerPixel(colours: colours)
        func power(_ bits: Int) -> String { "2\(superscript(bits)) = \(1 << bits)" }
        return words(
            1 << bits == colours ? "needBits" : "needMoreBits",
            [
                "colours": words.colours(colours), "bits": words("bits", count: bits), "enough": power(bits),
                "less": power(bits - 1),
            ])
    }

    /// What the palette PNG saves, against each thing it can be compared with.
    func sizesSentence(_ words: Words) -> String {
        words(
            picture.origin == .file ? "compared" : "comparedDrawn",
            [
                "raw": compared(with: sizes.raw, words), "file": compared(with: picture.byteCount, words),
                "format": picture.decoded.format.rawValue, "untouched": compared(with: sizes.originalPNG, words),
            ])
    }

    /// What the lab's percentage is made of.
    func savingSentence(_ words: Words) -> String {
        let isFileBest = picture.decoded.format == .png && picture.byteCount < sizes.originalPNG
        let untouched = isFileBest ? picture.byteCount : sizes.originalPNG
        let key =
            if sizes.truecolourPNG >= sizes.raw { "savingNone" } else if untouched >= sizes.raw { "savingOnly" } else {
                isFileBest ? "savingFile" : "savingUntouched"
            }
        func saved(_ bytes: Int) -> String {
            words.numbers.percent(Double(sizes.raw - bytes), of: Double(sizes.raw))
        }
        return words(key, ["saved": saved(sizes.truecolourPNG), "packing": saved(untouched)])
    }

    /// Why the bits of the formula are in none of the files.
    func labSizeSentence(_ words: Words) -> String {
        let bits = ByteSizes.bitsPerPixel(colours: paletteSize)
        let depth = [1, 2, 4, 8].first { $0 >= bits } ?? 8
        let key = depth == bits ? "labPalette" : "labPaletteWider"
        return words("labFile", count: paletteSize) + " "
            + words(
                sizes.palettePNG < sizes.indexedFormula ? key : key + "Above",
                ["depth": words("bits", count: depth), "bits": String(bits)])
    }

    /// The palette PNG against another size: "12.2 % smaller than".
    private func compared(with other: Int, _ words: Words) -> String {
        let size = sizes.palettePNG
        if size == other { return words("comparedSame") }
        let share = words.numbers.percent(Double(abs(other - size)), of: Double(other))
        return words(size < other ? "comparedSmaller" : "comparedLarger", ["share": share])
    }
}

/// A small raised number: 2³.
private func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}
