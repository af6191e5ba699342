import KMeansTrace

/// Writes the labels of every assign step as a NumPy array: format 1.0, uint8, shape (assign steps, height, width), C
/// order.
enum AssignmentsFile {
    /// Writes step by step, a picture's labels at a time in memory.
    static func write(
        _ trace: Trace, width: Int, height: Int, to sink: ([UInt8]) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        let steps = trace.steps.filter { $0.assignment != nil }
        try sink(header(shape: "(\(steps.count), \(height), \(width))"))
        var cursor = LabelCursor(trace)
        for step in steps {
            cursor.move(to: step.index)
            let labels = cursor.labels
            try sink(trace.histogram.colourOfPixel.map { labels[Int($0)] })
        }
    }

    /// Magic, version, length of the dictionary, and the dictionary padded so that the data begins at a multiple of 64.
    static func header(shape: String) -> [UInt8] {
        let magic: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
        let dictionary = "{'descr': '|u1', 'fortran_order': False, 'shape': \(shape), }"
        let length = (magic.count + 2 + dictionary.utf8.count + 1 + 63) / 64 * 64 - magic.count - 2
        let padding = String(repeating: " ", count: length - dictionary.utf8.count - 1)
        return magic + [UInt8(length & 255), UInt8(length >> 8)] + Array((dictionary + padding + "\n").utf8)
    }
}
