/// How numbers are written in sentences, on frames and on the page, in one language.
public struct Numbers: Sendable {
    /// A narrow no-break space: it groups digits and ties a number to its unit.
    public static let narrowSpace = "\u{202F}"
    /// As English writes them, for errors and the command line.
    public static let english = Words.english.numbers

    /// What stands before the decimals.
    private let decimalMark: String
    /// What stands between numbers that may have decimals: no comma where that is the decimal mark.
    private let listMark: String
    /// Words around a `{number}` of millions and of thousands of millions.
    private let million, billion: String

    /// Takes the section `numbers` of a language's words.
    init(_ words: [String: String]) {
        decimalMark = words["decimalMark"] ?? "."
        listMark = words["listMark"] ?? ", "
        million = words["million"] ?? "{number}"
        billion = words["billion"] ?? "{number}"
    }

    /// A whole number with its digits in groups of three: `206 336`.
    public func grouped(_ value: Int64) -> String {
        let digits = String(value.magnitude)
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { out += Self.narrowSpace }
            out.append(digit)
        }
        return value < 0 ? "\u{2212}" + out : out
    }

    /// A number with a fixed count of decimals, rounded half away from zero: `51.9`, in German `51,9`.
    ///
    /// A value too large for that (beyond 10^15) or not a number is written as Swift writes it.
    public func fixed(_ value: Double, places: Int) -> String {
        guard let scaled = Self.scaled(value, places: places) else { return String(value) }
        let unit = Self.unit(places: places)
        let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
        guard places > 0 else { return sign + grouped(scaled) }
        let fraction = String(scaled % unit)
        let zeros = String(repeating: "0", count: places - fraction.count)
        return sign + grouped(scaled / unit) + decimalMark + zeros + fraction
    }

    /// A sum of squared distances in plain words: `555 million`, `4.30 billion`, `113 200`; never in E-notation.
    public func large(_ value: Double) -> String {
        switch abs(value) {
        case ..<1e6: fixed(value, places: value == value.rounded() ? 0 : 1)
        case ..<1e7: filled(million, value / 1e6, places: 2)
        case ..<1e8: filled(million, value / 1e6, places: 1)
        case ..<999.5e6: filled(million, value / 1e6, places: 0)
        case ..<1e10: filled(billion, value / 1e9, places: 2)
        default: filled(billion, value / 1e9, places: 1)
        }
    }

    /// A share of a whole in percent, with as many decimals as it takes not to say 0 of something that is there, and not
    /// 100 of something that is not all: `12.2 %`, `0.003 %`, `99.97 %`.
    public func percent(_ part: Double, of whole: Double) -> String {
        guard whole != 0, part != 0 else { return percent("0") }
        let value = 100 * part / whole
        var places = 1
        while places < 9, let scaled = Self.scaled(value, places: places) {
            let isAll = abs(value) < 100 && scaled == 100 * Self.unit(places: places)
            if scaled != 0, !isAll { break }
            places += 1
        }
        return percent(fixed(value, places: abs(value) == 100 ? 0 : places))
    }

    /// A whole number of percent: `99 %`.
    public func percent(_ value: Int) -> String { percent(grouped(Int64(value))) }

    /// Numbers as they are written, one behind the other: `1.5, 2.0`, in German `1,5; 2,0`.
    public func list(_ numbers: [String]) -> String { numbers.joined(separator: listMark) }

    /// Thousands of bytes, rounded up, as the lab counts them: ceil(bytes / 1000).
    public func kilo(_ bytes: Int64) -> String { grouped((bytes + 999) / 1000) }

    /// A count with its noun: `1 pixel`, `25 131 pixels`.
    public func count(_ value: Int64, _ singular: String, _ plural: String) -> String {
        grouped(value) + " " + (value == 1 ? singular : plural)
    }

    private func percent(_ number: String) -> String { number + Self.narrowSpace + "%" }

    private func filled(_ words: String, _ value: Double, places: Int) -> String {
        Words.filled(words, ["number": fixed(value, places: places)])
    }

    /// The digits of a number without its sign and its decimal mark, rounded half away from zero; nil beyond 10^15.
    private static func scaled(_ value: Double, places: Int) -> Int64? {
        let scaled = abs(value) * Double(unit(places: places))
        return scaled < 1e15 ? Int64(scaled.rounded(.toNearestOrAwayFromZero)) : nil
    }

    /// 10 to the power of `places`.
    private static func unit(places: Int) -> Int64 { (0..<places).reduce(1) { unit, _ in 10 * unit } }
}
