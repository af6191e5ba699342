internal import KMeansTrace
internal import Images
internal import Narration

// What a lesson says about bytes. All of it has to hold for a JPEG, a PNG and a BMP, for a tiny picture and a large one.
extension Run {
    private var sizes: ByteSizes { result.bytes }

    /// "512 × 403 pixels are 206 336; at 3 bytes each, 619 008 bytes."
    var pixelSentence: String {
        let image = picture.image
        return """
            \(Numbers.grouped(Int64(image.width))) × \(Numbers.grouped(Int64(image.height))) = \
            \(Numbers.count(Int64(image.pixelCount), "pixel", "pixels")); at 24 bits, or 3 bytes, for each, that makes \(Numbers.grouped(Int64(sizes.raw))) bytes, or \(Quantity.kilo(Int64(sizes.raw))) Kilo Bytes.
            """
    }

    /// What the file holds, and why it is not that size.
    var fileSentence: String {
        let size = "\(Quantity.kilo(Int64(picture.byteCount))) Kilo Bytes"
        let share = Numbers.percent(Double(picture.byteCount), of: Double(sizes.raw))
        let isSmaller = picture.byteCount < sizes.raw
        switch picture.decoded.format {
        case .bmp:
            let wide = picture.bitsPerPixel == 32 ? ", with 32 bits for each" : ""
            return "The file has \(size): a BMP stores the pixels as they are\(wide), with a header and nothing packed."
        case .png:
            let bits = Numbers.count(Int64(picture.bitsPerPixel), "bit", "bits")
            let packs =
                picture.bitsPerPixel == 24
                ? "a PNG packs the pixels without losing any"
                : "this PNG stores \(bits) for each pixel, and packs them without losing any"
            return isSmaller
                ? "The file has only \(size), \(share) of that: \(packs)."
                : "The file has \(size): \(packs), but that does not make it smaller than 24 bits for each."
        case .jpeg:
            return isSmaller
                ? """
                The file has only \(size), \(share) of that: a JPEG leaves out what the eye hardly sees, so some of the \
                colours are its own invention.
                """
                : "The file has \(size): a JPEG leaves out what the eye hardly sees, but here it gains nothing by it."
        }
    }

    /// "8 colours need 3 bits a pixel, because 2³ = 8."
    var bitsSentence: String {
        let colours = paletteSize
        let bits = ByteSizes.bitsPerPixel(colours: colours)
        if colours == 1 { return "1 colour needs no bits at all: every pixel is the same." }
        let need = "\(colours) colours need \(Numbers.count(Int64(bits), "bit", "bits")) a pixel instead of 24"
        let enough = "2\(superscript(bits)) = \(1 << bits)"
        let inAll = "They are \(colours) colours in all, not in each channel."
        if 1 << bits == colours { return "\(need), because \(enough). \(inAll)" }
        let less = "2\(superscript(bits - 1)) = \(1 << (bits - 1))"
        return "\(need), because \(less) are too few and \(enough) are enough. \(inAll)"
    }

    /// What the palette PNG saves, against each thing it can be compared with.
    var sizesSentence: String {
        """
        How much is saved depends on what one compares with. The palette PNG is \
        \(compared(sizes.palettePNG, with: sizes.raw)) the raw pixels, \
        \(compared(sizes.palettePNG, with: picture.byteCount)) the \(picture.decoded.format.rawValue) file, and \
        \(compared(sizes.palettePNG, with: sizes.originalPNG)) the untouched picture as 24-bit PNG.
        """
    }

    /// What the lab's percentage is made of.
    var savingSentence: String {
        let saved = Numbers.percent(Double(sizes.raw - sizes.truecolourPNG), of: Double(sizes.raw))
        let isFileBest = picture.decoded.format == .png && picture.byteCount < sizes.originalPNG
        let untouched = isFileBest ? picture.byteCount : sizes.originalPNG
        let packing = Numbers.percent(Double(sizes.raw - untouched), of: Double(sizes.raw))
        guard sizes.truecolourPNG < sizes.raw else {
            return "Reckoned as the lab does, raw pixels against its PNG, nothing is saved on a picture so small."
        }
        guard untouched < sizes.raw else {
            return "Reckoned as the lab does, raw pixels against its PNG, \(saved) is saved."
        }
        return """
            Reckoned as the lab does, raw pixels against its PNG, \(saved) is saved. But \
            \(isFileBest ? "the PNG file itself" : "the untouched picture as PNG") already saves \(packing), without \
            changing a pixel.
            """
    }

    /// Why the bits of the formula are in none of the files.
    var labSizeSentence: String {
        let bits = ByteSizes.bitsPerPixel(colours: paletteSize)
        let depth = [1, 2, 4, 8].first { $0 >= bits } ?? 8
        let depthWords =
            depth == bits
            ? "A palette PNG numbers its colours with \(Numbers.count(Int64(depth), "bit", "bits")) a pixel"
            : """
            A palette PNG has to take \(Numbers.count(Int64(depth), "bit", "bits")) a pixel (there are PNGs of 1, 2, 4 \
            and 8, not of \(bits))
            """
        let packed =
            sizes.palettePNG < sizes.indexedFormula
            ? "and then packs what repeats, which is how it gets below the formula"
            : "and packs what repeats, but its headers weigh more than that saves here"
        return """
            The lab's file spends 24 bits on every pixel although \
            \(paletteSize == 1 ? "one colour is" : "\(paletteSize) colours are") left, and leaves it to the packing to \
            notice. \(depthWords), \(packed).
            """
    }

    private func compared(_ size: Int, with other: Int) -> String {
        if size == other { return "as large as" }
        let share = Numbers.percent(Double(abs(other - size)), of: Double(other))
        return size < other ? "\(share) smaller than" : "\(share) larger than"
    }
}

/// A small raised number: 2³.
private func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}
