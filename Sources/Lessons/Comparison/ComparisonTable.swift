public import Comparing
public import Foundation
internal import KMeansTrace

/// `comparison.csv`: one row a run, for a spreadsheet or a data frame.
///
/// The columns are those of `comparison.json`, after the picture's name and K. Numbers have the digits that read back the
/// same; a cell is empty where the document has null. Rows end in a line feed, as the tables that pandas and R write; cells
/// are quoted by RFC 4180.
public struct ComparisonTable: Sendable {
    /// The first row.
    static let header = [
        "picture", "k", "strategy", "seed", "start_inertia", "end_inertia", "mse", "psnr", "iterations", "converged",
        "distances_start", "distances_iterations", "empties", "solution",
    ]

    private let ends: [EndSolutions]
    private let picture: String

    /// Collects what is written.
    ///
    /// - Parameters:
    ///   - ends: one a K.
    ///   - picture: the file's name.
    public init(_ ends: [EndSolutions], picture: String) {
        self.ends = ends
        self.picture = picture
    }

    /// Writes the table as a stream, row by row.
    ///
    /// - Parameter sink: takes some bytes at a time.
    /// - Throws: whatever the sink throws.
    public func write(to sink: (Data) throws -> Void) throws {
        func put(_ cells: [String]) throws { try sink(Data((cells.joined(separator: ",") + "\n").utf8)) }
        try put(Self.header)
        let name = Self.cell(picture)
        for ends in ends {
            for index in ends.comparison.runs.indices {
                let run = ComparisonDocument.Run(index, in: ends)
                try put([
                    name, "\(ends.comparison.clusters.value)", run.strategy, Self.number(run.seed.value),
                    "\(run.startInertia)", "\(run.endInertia)", "\(run.mse)", Self.number(run.psnr.value),
                    "\(run.iterations)", "\(run.converged)", "\(run.distancesStart)", "\(run.distancesIterations)",
                    "\(run.empties)", "\(run.solution)",
                ])
            }
        }
    }

    /// A text that a spreadsheet shows and does not compute: an apostrophe stands before one that could be a formula.
    /// Quoted where a comma, a quotation mark or the end of a line is in it.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        let shown = isFormula ? "'" + text : text
        guard shown.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return shown }
        return "\"" + shown.replacing("\"", with: "\"\"") + "\""
    }

    private static func number(_ value: (some LosslessStringConvertible)?) -> String {
        value.map { String($0) } ?? ""
    }
}
