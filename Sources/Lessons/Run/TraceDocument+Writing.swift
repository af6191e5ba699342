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
        let encoder = JSON.encoder
        func put(_ text: String) throws { try sink(Data(text.utf8)) }
        func put(_ key: String, _ value: some Encodable) throws {
            try put("\"\(key)\": ")
            try sink(try encoder.encode(value))
        }
        try put("{ ")
        try put("format", format)
        try put(", ")
        try put("version", version)
        try put(", ")
        try put("generator", generator)
        try put(",\n  ")
        try put("picture", picture)
        try put(",\n  ")
        try put("settings", settings)
        try put(",\n  \"steps\": [")
        for step in steps {
            try put(step.index == 0 ? "\n    " : ",\n    ")
            try sink(try encoder.encode(step))
        }
        try put("\n  ],\n  ")
        try put("outcome", outcome)
        try put(", ")
        try put("iterations", iterations)
        try put(",\n  ")
        try put("draws", draws)
        try put(",\n  ")
        try put("result", result)
        try put(" }\n")
    }
}
