public import KMeansTrace

/// A starting centroid as it is written: real numbers with commas between, `20,0,0.5`. Lessons and CSV files have them.
public enum CentroidRow {
    /// Why a row is no centroid.
    public enum Mistake: Error, Equatable, Sendable {
        /// It is not so many finite numbers.
        case notNumbers
        /// A number lies beyond `GivenCentroids.farthest`.
        case tooFar
    }

    /// What stands between the commas of a row, without the spaces around it.
    public static func fields(of row: Substring) -> [Substring] {
        row.split(separator: ",", omittingEmptySubsequences: false).map { field in
            let end = field.lastIndex { !$0.isWhitespace }.map { field.index(after: $0) } ?? field.startIndex
            return field[..<end].drop { $0.isWhitespace }
        }
    }

    /// Reads a row.
    ///
    /// - Parameters:
    ///   - fields: what stands between the commas.
    ///   - channels: how many numbers there have to be, 1 to 3; those that are not written are 0.
    public static func centroid(of fields: [Substring], channels: Int = 3) throws(Mistake) -> Centroid {
        var numbers = fields.compactMap { Double($0) }
        guard fields.count == channels, numbers.count == channels, numbers.allSatisfy({ $0.isFinite }) else {
            throw .notNumbers
        }
        guard numbers.allSatisfy({ abs($0) <= GivenCentroids.farthest }) else { throw .tooFar }
        while numbers.count < 3 { numbers.append(0) }
        return Centroid(red: numbers[0], green: numbers[1], blue: numbers[2])
    }
}
