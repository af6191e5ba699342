/// The line above a panel.
enum Caption {
    /// - Parameters:
    ///   - texts: the same at length and shorter; the first that fits is taken, the last is set smaller or cut.
    ///   - strong: what follows in bold.
    static func marks(_ texts: [String], strong: String = "", above panel: Rectangle, _ ruler: any TextRuler) -> [Mark]
    {
        var style = Theme.caption
        func tail() -> Double { ruler.width(of: strong, TextStyle(size: style.size, weight: .bold)) }
        let text = texts.first { ruler.width(of: $0, style) + tail() <= panel.width } ?? texts.last ?? ""
        while style.size > 16, ruler.width(of: text, style) + tail() > panel.width { style.size -= 0.5 }
        let shown = ruler.fitted(text, style, limit: panel.width - tail())
        let at = Point(x: panel.x, y: panel.y - Theme.captionGap)
        let plain = TextMark(text: shown, style: style, paint: Theme.soft, at: at)
        guard !strong.isEmpty else { return [.text(plain)] }
        let end = Point(x: at.x + ruler.width(of: shown, style), y: at.y)
        return [
            .text(plain), .text(TextMark(text: strong, style: TextStyle(size: style.size, weight: .bold), at: end)),
        ]
    }
}
