public import Images

/// Where a run's picture comes from, as its lesson says.
public enum PictureSource: Sendable, Equatable {
    /// A file, by its path relative to the lesson's folder: `picture`.
    case file(String)
    /// The pixels' own numbers: `pixels`.
    case pixels(Image)
    /// Points of a plane, which are the pixels (x, y, 0) of a picture of one row: `points`.
    case points(Image)

    /// The most pixels or points a lesson can write down.
    static let limit = 1024
    /// The keys, one of which names a picture.
    static let keys = ["picture", "pixels", "points"]

    /// Whether it is points of a plane.
    var isPoints: Bool { if case .points = self { true } else { false } }

    /// Reads it off the keys; nil where none of them is there.
    init?(_ reader: KeyReader) throws(LessonError) {
        for (place, key) in Self.keys.enumerated() {
            for other in Self.keys[..<place] { try reader.refuseBoth(key, other) }
        }
        if let path = try reader.text("picture") {
            self = .file(path)
        } else if let image = try Self.pixels(reader) {
            self = .pixels(image)
        } else if let image = try Self.points(reader) {
            self = .points(image)
        } else {
            return nil
        }
    }

    /// The line of the key that names it.
    static func line(in reader: KeyReader) -> Int {
        reader.line(of: keys.first { reader.has($0) } ?? "")
    }

    /// Rows of `r,g,b`, all equally long.
    private static func pixels(_ reader: KeyReader) throws(LessonError) -> Image? {
        guard let rows = try reader.items("pixels", .pixels, limit: limit) else { return nil }
        var bytes: [UInt8] = []
        var width = 0
        for row in rows {
            let pixels = row.text.split { $0.isWhitespace }
            for pixel in pixels {
                guard let channels = channels(pixel, count: 3) else { throw reader.bad(row, of: "pixels", .pixels) }
                bytes += channels
            }
            guard !pixels.isEmpty else { throw reader.bad(row, of: "pixels", .pixels) }
            if bytes.count > 3 * limit { throw reader.tooMany("pixels", limit: limit, line: row.line) }
            if width == 0 { width = pixels.count }
            guard pixels.count == width else {
                let problem = LessonProblem.unequalRow(pixels: pixels.count, first: width)
                throw LessonError(file: reader.file, line: row.line, problem: problem)
            }
        }
        return Image(width: width, height: rows.count, pixels: bytes)
    }

    /// A list of `x,y`.
    private static func points(_ reader: KeyReader) throws(LessonError) -> Image? {
        guard let items = try reader.items("points", .points, limit: limit) else { return nil }
        var bytes: [UInt8] = []
        for item in items {
            guard let point = channels(item.text[...], count: 2) else { throw reader.bad(item, of: "points", .points) }
            bytes += point + [0]
        }
        return Image(width: items.count, height: 1, pixels: bytes)
    }

    /// So many whole numbers from 0 to 255 with commas between; nil where it is not that.
    private static func channels(_ text: Substring, count: Int) -> [UInt8]? {
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { KeyReader.wholeNumber($0) }.compactMap { UInt8(exactly: $0) }
        return fields.count == count && numbers.count == count ? numbers : nil
    }
}
