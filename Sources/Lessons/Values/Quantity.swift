internal import Narration

/// A value of a run that a lesson can quote, with the ways it can be written for a reader.
enum Quantity: Sendable, Equatable {
    /// A count, its digits in groups.
    case count(Int64)
    /// A file size: the count of its bytes.
    case bytes(Int64)
    /// A part of a whole.
    case share(Double, of: Double)
    /// A measure with so many decimals; nil where there is no error to measure.
    case measure(Double?, places: Int, unit: String)
    /// A sum of squared distances.
    case inertia(Double)
    /// A word or a whole sentence.
    case text(String)

    /// A way to write a value, named after `as` in a lesson.
    enum Format: String, Sendable, CaseIterable {
        /// Digits without groups.
        case plain
        /// As the lab prints sizes: `373 Kilo Bytes`.
        case kiloBytes = "kilobytes"
        /// A size with its unit: `372 542 bytes`.
        case withUnit = "bytes"
        /// A whole number with its digits in groups.
        case digits
    }

    /// The formats a value can have besides its own.
    var formats: [Format] {
        switch self {
        case .count: [.plain]
        case .bytes: [.plain, .kiloBytes, .withUnit]
        case .inertia: [.digits]
        case .share, .measure, .text: []
        }
    }

    /// The value as a reader sees it; nil where it cannot be written so.
    func written(as format: Format? = nil) -> String? {
        if let format, !formats.contains(format) { return nil }
        switch (self, format) {
        case (.count(let count), .plain), (.bytes(let count), .plain): return String(count)
        case (.bytes(let count), .kiloBytes): return "\(Self.kilo(count)) Kilo Bytes"
        case (.bytes(let count), .withUnit): return Numbers.count(count, "byte", "bytes")
        case (.count(let count), _), (.bytes(let count), _): return Numbers.grouped(count)
        case (.share(let part, let whole), _): return Numbers.percent(part, of: whole)
        case (.measure(let value?, let places, let unit), _):
            return Numbers.fixed(value, places: places) + (unit.isEmpty ? "" : Numbers.narrowSpace + unit)
        case (.measure(nil, _, _), _): return "exact"
        case (.inertia(let value), .digits): return Numbers.fixed(value, places: 0)
        case (.inertia(let value), _): return Numbers.large(value)
        case (.text(let text), _): return text
        }
    }

    /// Thousands of bytes, rounded up, as the lab counts them: ceil(bytes / 1000).
    static func kilo(_ bytes: Int64) -> String { Numbers.grouped((bytes + 999) / 1000) }
}
