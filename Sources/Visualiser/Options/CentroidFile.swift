import Images
import KMeansTrace
import Lessons
import Narration

/// Reads starting centroids from a CSV file: a row `r,g,b` for each, real numbers; a first row of the words `r,g,b` and
/// blank rows are passed over.
enum CentroidFile {
    /// 256 rows of three Doubles fit many times over.
    private static let limit = 1 << 20

    static func read(_ path: String) throws(CommandFailure) -> GivenCentroids {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.read(path, limit: limit)
        } catch {
            throw .reading(path, error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .data(path: path, sentence: "is not UTF-8 text")
        }
        return try parse(text, path: path)
    }

    static func parse(_ text: String, path: String) throws(CommandFailure) -> GivenCentroids {
        var centroids: [Centroid] = []
        // A file saved by a spreadsheet may begin with a byte order mark.
        let rows = text.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, row) in rows.enumerated() {
            let fields = CentroidRow.fields(of: row)
            if fields == [""] || (index == 0 && fields.map { $0.lowercased() } == ["r", "g", "b"]) { continue }
            do {
                centroids.append(try CentroidRow.centroid(of: fields))
            } catch {
                let wrong =
                    switch error {
                    case .notNumbers: "a row is three numbers, r,g,b"
                    case .tooFar: "a number lies beyond 1e100, the limit"
                    }
                throw .data(path: path, sentence: "line \(index + 1): \(wrong)")
            }
        }
        guard let given = GivenCentroids(centroids) else {
            throw .data(
                path: path,
                sentence:
                    "has \(Numbers.english.count(Int64(centroids.count), "row", "rows")); 1 to 256 centroids can be given"
            )
        }
        return given
    }
}
