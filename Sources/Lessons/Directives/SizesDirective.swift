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
                "clusters": String(run.paletteSize), "bits": words("bits", count: bits),
                "pixels": words("pixels", count: run.picture.image.pixelCount),
            ])
        let paletteWhy = words(page.tellsMain ? "sizesPaletteWhy" : "sizesPaletteWhyOther")
        var rows = [row(words("sizesRaw"), sizes.raw, words("sizesRawWhy"), run, words)]
        // Numbers of a lesson have no file: as PNG they are the untouched picture.
        if run.picture.origin == .file {
            let file = words("sizesFile", ["name": run.picture.name])
            rows.append(row(file, run.picture.byteCount, fileWhy, run, words))
        }
        rows += [
            row(words("sizesOriginal"), sizes.originalPNG, words("sizesOriginalWhy"), run, words),
            row(
                words("sizesLab", ["colours": words.colours(run.result.truncatedColours)]), sizes.truecolourPNG,
                words("sizesLabWhy"), run, words),
            row(words("sizesPalette", ["colours": colours]), sizes.palettePNG, paletteWhy, run, words),
            row(words("sizesFormula"), sizes.indexedFormula, formulaWhy, run, words),
        ]
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "sizes",
            [
                "id": id, "region": page.uniqueLabel(words("sizesScroll")), "words": words.all, "rows": rows,
                "caption": page.tableCaption(words("sizesTable"), id: id),
            ])
    }

    /// What a BMP has besides three bytes a pixel: a fourth, or whatever makes each row a multiple of four bytes.
    private func bmpReason(_ picture: PictureFile) -> String {
        if picture.bitsPerPixel == 32 { return "sizesFileBMPWide" }
        return (3 * picture.image.width).isMultiple(of: 4) ? "sizesFileBMP" : "sizesFileBMPPadded"
    }

    private func row(_ what: String, _ bytes: Int, _ why: String, _ run: Run, _ words: Words) -> [String: Any] {
        [
            "what": what, "bytes": words.numbers.grouped(Int64(bytes)), "kilo": words.numbers.kilo(Int64(bytes)),
            "why": why,
            "share": words.numbers.percent(Double(bytes), of: Double(run.result.bytes.raw)),
            "bits": words.numbers.fixed(8 * Double(bytes) / Double(run.picture.image.pixelCount), places: 2),
        ]
    }
}
