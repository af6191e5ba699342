/// The line above a panel.
enum Caption {
    /// - Parameter texts: the same at length and shorter; the first that fits is taken.
    static func marks(_ texts: [String], above panel: Rectangle, _ ruler: any TextRuler) -> [Mark] {
        let style = Theme.caption
        let text = texts.first { ruler.width(of: $0, style) <= panel.width } ?? texts.last ?? ""
        // A caption wider than its panel is set smaller before it is cut.
        var fitting = style
        while fitting.size > 16, ruler.width(of: text, fitting) > panel.width { fitting.size -= 0.5 }
        let shown = ruler.fitted(text, fitting, limit: panel.width)
        return [
            .text(
                TextMark(
                    text: shown, style: fitting, paint: Theme.soft,
                    at: Point(x: panel.x, y: panel.y - Theme.captionGap)))
        ]
    }
}
