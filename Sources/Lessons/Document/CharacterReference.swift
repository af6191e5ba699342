/// HTML's character references, as Markdown allows them in text: numbers, and the few names lessons use.
enum CharacterReference {
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "times": "×",
        "minus": "\u{2212}", "ndash": "–", "mdash": "—", "hellip": "…", "rarr": "→", "larr": "←", "deg": "°",
        "middot": "·",
    ]

    /// The character a reference such as `&amp;` or `&#38;` stands for; the reference itself where it stands for none.
    static func decode(_ reference: String) -> String {
        guard reference.hasPrefix("&"), reference.hasSuffix(";") else { return reference }
        let body = reference.dropFirst().dropLast()
        if let text = names[String(body)] { return text }
        guard body.hasPrefix("#") else { return reference }
        let digits = body.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number else { return reference }
        guard number != 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
        return String(scalar)
    }
}
