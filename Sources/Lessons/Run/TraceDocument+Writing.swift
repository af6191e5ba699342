public import Foundation

extension TraceDocument {
    /// Writes the document as a stream, one step a line.
    ///
    /// Keys stand in alphabetical order within each line, so that the same run gives the same bytes; doubles have the
    /// digits that read back the same.
    ///
    /// - Parameter sink: takes some bytes at a time.
    /// - Throws: whatever the sink throws.
    public func write(to sink: (Data) throws -> Void) throws {
        try JSON.put("{ ", [("format", format), ("version", version), ("generator", generator)], to: sink)
        try JSON.put(",\n  ", [("picture", picture)], to: sink)
        try JSON.put(",\n  ", [("settings", settings)], to: sink)
        try JSON.put(",\n  ", lines: "steps", steps, to: sink)
        try JSON.put(",\n  ", [("outcome", outcome), ("iterations", iterations)], to: sink)
        try JSON.put(",\n  ", [("draws", draws)], to: sink)
        try JSON.put(",\n  ", [("result", result)], to: sink)
        try JSON.put(" }\n", to: sink)
    }
}
