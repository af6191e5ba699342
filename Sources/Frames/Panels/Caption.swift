/// The line above a panel.
enum Caption {
    /// - Parameters:
    ///   - texts: the same at length and shorter; the first that fits is taken, the last is set smaller or cut.
    ///   - strong: what follows in bold.
    static func marks(_ texts: [String], strong: String = "", above panel: Rectangle, _ ruler: any TextRuler) -> [Mark]
    {
        func tail(_ style: TextStyle) -> Double {
            ruler.width(of: strong, TextStyle(size: style.size, weight: .bold))
        }
        func width(_ text: String, _ style: TextStyle) -> Double { ruler.width(of: text, style) + tail(style) }
        let text = texts.first { width($0, Theme.caption) <= panel.width } ?? texts.last ?? ""
        let style = Theme.caption.shrunk(to: panel.width) { width(text, $0) }
        let shown = ruler.fitted(text, style, limit: panel.width - tail(style))
        let at = Point(x: panel.x, y: panel.y - Theme.captionGap)
        let plain = TextMark(text: shown, style: style, paint: Theme.soft, at: at)
        guard !strong.isEmpty else { return [.text(plain)] }
        let end = Point(x: at.x + ruler.width(of: shown, style), y: at.y)
        return [
            .text(plain), .text(TextMark(text: strong, style: TextStyle(size: style.size, weight: .bold), at: end)),
        ]
    }
}
