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
    /// What this run does not have.
    case missing
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
        case .share, .measure, .missing, .text: []
        }
    }

    /// The value as a reader sees it; nil where it cannot be written so.
    func written(as format: Format? = nil, in words: Words) -> String? {
        let numbers = words.numbers
        if let format, !formats.contains(format) { return nil }
        switch (self, format) {
        case (.count(let count), .plain), (.bytes(let count), .plain): return String(count)
        case (.bytes(let count), .kiloBytes): return words.kiloBytes(count)
        case (.bytes(let count), .withUnit): return words("bytes", count: count)
        case (.count(let count), _), (.bytes(let count), _): return numbers.grouped(count)
        case (.share(let part, let whole), _): return numbers.percent(part, of: whole)
        case (.measure(let value?, let places, let unit), _):
            return numbers.fixed(value, places: places) + (unit.isEmpty ? "" : Numbers.narrowSpace + unit)
        case (.measure(nil, _, _), _): return words("exact")
        case (.inertia(let value), .digits):
            // The inertia of a few pixels by hand keeps its fraction, as it is shown there.
            return numbers.fixed(value, places: value < 1e6 && value != value.rounded() ? 2 : 0)
        case (.inertia(let value), _): return numbers.large(value)
        case (.missing, _): return words("missing")
        case (.text(let text), _): return text
        }
    }
}
