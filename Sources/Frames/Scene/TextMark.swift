/// One line of text in the scene.
struct TextMark: Sendable, Equatable {
    enum Anchor: Sendable, Equatable {
        case left
        case centre
        case right
    }

    var text: String
    var style: TextStyle
    var paint = Theme.ink
    /// A point on the baseline: the text's left end, middle or right end.
    var at: Point
    var anchor = Anchor.left
    /// Whether a white edge lifts it off what lies below.
    var halo = false

    /// The box from the top of its capitals to the baseline.
    func box(_ ruler: any TextRuler) -> Rectangle {
        let width = ruler.width(of: text, style)
        let left =
            switch anchor {
            case .left: at.x
            case .centre: at.x - width / 2
            case .right: at.x - width
            }
        return Rectangle(x: left, y: at.y - style.capHeight, width: width, height: style.capHeight)
    }
}
