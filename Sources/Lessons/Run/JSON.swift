internal import Foundation

/// How JSON is written everywhere: keys in order, so that the same run gives the same bytes.
enum JSON {
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// JSON that can stand inside a script element: no `<`, so that no tag can begin in it.
    static func forScript(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self).replacing("<", with: "\\u003c")
    }
}
