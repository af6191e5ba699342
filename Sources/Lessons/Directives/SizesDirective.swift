internal import Images
internal import Narration

/// ```{sizes}: what the picture weighs in each way, and why. No options.
struct SizesDirective: OptionDirective {
    static let name = "sizes"

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (run, words) = (page.run, page.words)
        let sizes = run.result.bytes
        let colours = words.colours(run.paletteSize)
        let fileWhy =
            switch run.picture.decoded.format {
            case .png: words("sizesFilePNG")
            case .jpeg: words("sizesFileJPEG")
            case .bmp: words(bmpReason(run.picture))
            }
        let bits = ByteSizes.bitsPerPixel(colours: run.paletteSize)
        let formulaWhy = words(
            "sizesFormulaWhy",
            [
                "clusters": String(run.paletteSize), "bits": Numbers.count(Int64(bits), "bit", "bits"),
                "pixels": Numbers.count(
                    Int64(run.picture.image.pixelCount), words("pixel"), words("pixels")),
            ])
        let rows = [
            row(words("sizesRaw"), sizes.raw, words("sizesRawWhy"), run),
            row(words("sizesFile", ["name": run.picture.name]), run.picture.byteCount, fileWhy, run),
            row(words("sizesOriginal"), sizes.originalPNG, words("sizesOriginalWhy"), run),
            row(
                words("sizesLab", ["colours": words.colours(run.result.truncatedColours)]), sizes.truecolourPNG,
                words("sizesLabWhy"), run),
            row(words("sizesPalette", ["colours": colours]), sizes.palettePNG, words("sizesPaletteWhy"), run),
            row(words("sizesFormula"), sizes.indexedFormula, formulaWhy, run),
        ]
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "sizes",
            [
                "id": id, "words": words.all, "rows": rows,
                "caption": page.tableCaption(words("sizesTable"), id: id),
            ])
    }

    /// What a BMP has besides three bytes a pixel: a fourth, or whatever makes each row a multiple of four bytes.
    private func bmpReason(_ picture: PictureFile) -> String {
        if picture.bitsPerPixel == 32 { return "sizesFileBMPWide" }
        return (3 * picture.image.width).isMultiple(of: 4) ? "sizesFileBMP" : "sizesFileBMPPadded"
    }

    private func row(_ what: String, _ bytes: Int, _ why: String, _ run: Run) -> [String: Any] {
        [
            "what": what, "bytes": Numbers.grouped(Int64(bytes)), "kilo": Quantity.kilo(Int64(bytes)), "why": why,
            "share": Numbers.percent(Double(bytes), of: Double(run.result.bytes.raw)),
            "bits": Numbers.fixed(8 * Double(bytes) / Double(run.picture.image.pixelCount), places: 2),
        ]
    }
}
