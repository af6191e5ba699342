internal import Images
internal import KMeansTrace
internal import Narration

// Two measures worked out from the run's own numbers, so that a reader can do it again.
extension Run {
    /// The PSNR, worked out from the inertia.
    func psnrSentence(_ words: Words) -> String {
        guard let psnr = result.psnr else { return words("psnrExact") }
        let numbers = words.numbers
        return words(
            "psnrWorked",
            [
                "pixels": numbers.grouped(Int64(picture.image.pixelCount)), "inertia": words.sum(trace.inertia),
                "ratio": numbers.fixed(255 * 255 * 3 / result.meanSquaredError, places: 2),
                "psnr": numbers.fixed(psnr, places: 2) + Numbers.narrowSpace + "dB",
            ])
    }

    /// The bytes of the formula, worked out, and why the palette PNG has another number.
    func formulaBytesSentence(_ words: Words) -> String {
        let (sizes, pixels) = (result.bytes, picture.image.pixelCount)
        let bits = ByteSizes.bitsPerPixel(colours: paletteSize)
        let worked = words(
            "formulaWorked",
            [
                "colours": words.colours(paletteSize), "palette": words("bytes", count: 3 * paletteSize),
                "pixels": words("pixels", count: pixels), "bits": words("bits", count: bits),
                "all": words("bits", count: bits * pixels),
                "indices": words("bytes", count: sizes.indexedFormula - 3 * paletteSize),
                "formula": words("bytes", count: sizes.indexedFormula),
            ])
        let difference = sizes.palettePNG - sizes.indexedFormula
        let key = difference < 0 ? "formulaPacked" : difference > 0 ? "formulaHeaders" : "formulaEqual"
        let compared = words(
            key,
            ["png": words("bytes", count: sizes.palettePNG), "difference": words("bytes", count: abs(difference))])
        return worked + " " + compared
    }
}
