import Testing

@testable import Frames

struct CaptionTests {
    private struct LetterRuler: TextRuler {
        func width(of text: String, _ style: TextStyle) -> Double { Double(text.count) * style.size / 2 }
    }

    private func texts(_ texts: [String], strong: String = "", width: Double) -> [TextMark] {
        let panel = Rectangle(x: 40, y: 100, width: width, height: 50)
        return Scene(marks: Caption.marks(texts, strong: strong, above: panel, LetterRuler())).texts
    }

    @Test(
        "The longest wording that fits is taken",
        arguments: [(200.0, "twenty letters long."), (199, "short"), (50, "short")])
    func wording(width: Double, expected: String) {
        #expect(texts(["twenty letters long.", "short"], width: width).map { $0.text } == [expected])
    }

    @Test("If none fits, it is set smaller, then cut")
    func smaller() {
        #expect(texts(["twenty letters long."], width: 170).first?.style.size == 17)
        #expect(texts(["twenty letters long."], width: 80).first?.text == "twenty le\u{2026}")
    }

    @Test("What is bold follows at once")
    func strong() {
        let marks = texts(["moves"], strong: " × 5", width: 300)
        #expect(marks.map { $0.text } == ["moves", " × 5"])
        #expect(marks.last?.at.x == 90)
        #expect(marks.last?.style.weight == .bold)
    }
}
