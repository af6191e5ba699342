/// How numbers are written in sentences, on frames and on the page.
public enum Numbers {
    /// A narrow no-break space: it groups digits and ties a number to its unit.
    public static let narrowSpace = "\u{202F}"

    /// A whole number with its digits in groups of three: `206 336`.
    public static func grouped(_ value: Int64) -> String {
        let digits = String(value.magnitude)
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { out += narrowSpace }
            out.append(digit)
        }
        return value < 0 ? "\u{2212}" + out : out
    }

    /// A number with a fixed count of decimals, rounded half away from zero: `51.9`.
    ///
    /// A value too large for that (beyond 10^15) or not a number is written as Swift writes it.
    public static func fixed(_ value: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        guard abs(value) * scale < 1e15 else { return String(value) }
        let scaled = Int64((abs(value) * scale).rounded(.toNearestOrAwayFromZero))
        let unit = Int64(scale)
        let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
        guard places > 0 else { return sign + grouped(scaled) }
        let fraction = String(scaled % unit)
        let zeros = String(repeating: "0", count: places - fraction.count)
        return sign + grouped(scaled / unit) + "." + zeros + fraction
    }

    /// A sum of squared distances in plain words: `555 million`, `4.3 billion`, `113 200`; never in E-notation.
    public static func large(_ value: Double) -> String {
        switch abs(value) {
        case ..<1e6: fixed(value, places: value == value.rounded() ? 0 : 1)
        case ..<1e7: fixed(value / 1e6, places: 2) + " million"
        case ..<1e8: fixed(value / 1e6, places: 1) + " million"
        case ..<999.5e6: fixed(value / 1e6, places: 0) + " million"
        case ..<1e10: fixed(value / 1e9, places: 2) + " billion"
        default: fixed(value / 1e9, places: 1) + " billion"
        }
    }

    /// A share of a whole in percent, with as many decimals as it takes not to say 0 of something that is there, and not
    /// 100 of something that is not all: `12.2 %`, `0.003 %`, `99.97 %`.
    public static func percent(_ part: Double, of whole: Double) -> String {
        guard whole != 0, part != 0 else { return "0" + narrowSpace + "%" }
        let value = 100 * part / whole
        var places = 1
        while places < 9 {
            let text = fixed(value, places: places)
            let shown = Double(text.filter { $0 != "\u{2212}" && $0 != "\u{202F}" }) ?? 0
            if shown != 0, abs(value) >= 100 || shown != 100 { break }
            places += 1
        }
        return fixed(value, places: abs(value) == 100 ? 0 : places) + narrowSpace + "%"
    }

    /// A count with its noun: `1 pixel`, `25 131 pixels`.
    public static func count(_ value: Int64, _ singular: String, _ plural: String) -> String {
        grouped(value) + " " + (value == 1 ? singular : plural)
    }
}
