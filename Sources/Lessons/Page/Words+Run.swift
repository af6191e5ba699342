internal import Images
internal import KMeansTrace
internal import Narration

// What many parts of the page say alike.
extension Words {
    /// "8 colours".
    func colours(_ count: Int) -> String { self("colours", count: count) }

    /// "38 iterations".
    func iterations(_ count: Int) -> String { self("iterations", count: count) }

    /// Names one behind the other, as in a sentence: "4 and 5", "1, 4 and 5".
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + self("listAnd") + last
    }

    /// As the lab prints sizes: "373 Kilo Bytes".
    func kiloBytes(_ bytes: Int64) -> String { self("kiloBytes", ["number": numbers.kilo(bytes)]) }

    /// "512 × 403 pixels".
    func size(width: Int, height: Int) -> String {
        self(
            "size", count: width * height,
            ["width": numbers.grouped(Int64(width)), "height": numbers.grouped(Int64(height))])
    }

    /// The alternative text of the original.
    func originalAlt(_ run: Run) -> String {
        let image = run.picture.image
        return self(
            "originalAlt", count: image.pixelCount,
            ["name": run.picture.name, "width": String(image.width), "height": String(image.height)])
    }

    /// The alternative text of the result.
    func resultAlt(_ run: Run) -> String {
        self(
            "resultAlt",
            ["colours": colours(run.paletteSize), "iterations": iterations(run.trace.iterations)])
    }

    /// What decoding did to a picture.
    func note(_ note: PictureNote) -> String {
        switch note {
        case .treatedAsSRGB: self("noteSRGB")
        case .compositedOnWhite: self("noteOnWhite")
        case .highByteKept: self("noteHighByte")
        case .oriented(let tag): self("noteOriented", ["tag": String(tag)])
        }
    }
}
