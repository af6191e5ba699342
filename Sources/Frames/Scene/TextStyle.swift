/// How a piece of text is set.
struct TextStyle: Sendable, Hashable {
    enum Weight: Sendable, Hashable {
        case regular
        case bold
    }

    /// Height of the em square in scene units.
    var size: Double
    var weight = Weight.regular

    /// Height of capitals and digits: 0.714 em in Noto Sans, 0.729 in DejaVu Sans.
    var capHeight: Double { 0.72 * size }

    /// The same, set smaller, down to 16 units, until what is set in it is no wider than `limit`.
    func shrunk(to limit: Double, width: (TextStyle) -> Double) -> TextStyle {
        var style = self
        while style.size > 16, width(style) > limit { style.size -= 0.5 }
        return style
    }
}
