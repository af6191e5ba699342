/// Measures text, so that labels can keep out of each other's way.
protocol TextRuler {
    /// The width of a line of text in scene units.
    func width(of text: String, _ style: TextStyle) -> Double
}

extension TextRuler {
    /// The text, cut with an ellipsis where it is wider than `limit`.
    func fitted(_ text: String, _ style: TextStyle, limit: Double) -> String {
        guard width(of: text, style) > limit else { return text }
        var kept = text
        while !kept.isEmpty {
            kept.removeLast()
            while kept.last == " " { kept.removeLast() }
            if width(of: kept + "\u{2026}", style) <= limit { return kept + "\u{2026}" }
        }
        return ""
    }
}
