import Testing

@testable import Frames

struct TypesetterTests {
    @Test("All digits are equally wide", arguments: [TextStyle(size: 20), TextStyle(size: 20, weight: .bold)])
    func digits(style: TextStyle) throws {
        let typesetter = try Typesetter()
        let widths = "0123456789".map { typesetter.width(of: String($0), style) }
        #expect(widths.allSatisfy { $0 == widths[0] && $0 > 5 })
    }

    @Test("Width grows with the size, and bold is wider")
    func sizes() throws {
        let typesetter = try Typesetter()
        let text = "206\u{202F}336 pixels"
        let small = typesetter.width(of: text, TextStyle(size: 10))
        #expect(abs(typesetter.width(of: text, TextStyle(size: 20)) / small - 2) < 0.01)
        #expect(typesetter.width(of: text, TextStyle(size: 10, weight: .bold)) > small)
    }

    @Test("A text that is too wide ends in an ellipsis and fits", arguments: [0.0, 15, 60, 500])
    func fitted(limit: Double) throws {
        let typesetter = try Typesetter()
        let style = TextStyle(size: 20)
        let text = "a picture with a long name"
        let fitted = typesetter.fitted(text, style, limit: limit)
        #expect(typesetter.width(of: fitted, style) <= limit)
        #expect(fitted == text || fitted.isEmpty || fitted.hasSuffix("\u{2026}"))
        #expect(limit < 500 || fitted == text)
    }

    @Test("A width is the same before and after a line was drawn at another scale")
    func scale() throws {
        let texts = (1...40).map { "\($0) pixels in all" }
        let style = TextStyle(size: 16, weight: .bold)
        let fresh = try Typesetter()
        let used = try Typesetter()
        let canvas = try Canvas(size: try FrameSize(width: 777, height: 700), typesetter: used)
        try canvas.draw(Scene(marks: [.text(TextMark(text: "abc", style: style, at: Point(x: 20, y: 40)))]))
        for text in texts { #expect(used.width(of: text, style) == fresh.width(of: text, style)) }
    }
}
