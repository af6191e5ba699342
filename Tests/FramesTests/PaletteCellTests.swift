import KMeansTrace
import Narration
import Testing

@testable import Frames

struct PaletteCellTests {
    private func texts(_ design: PaletteGrid.Design, colour: Colour?, share: Double?) -> [String] {
        let swatch = Swatch(
            rectangle: Rectangle(x: 100, y: 100, width: 90, height: 60), colour: colour, old: nil, body: .filled,
            isEmpty: false, isMarked: false)
        let cell = PaletteCell(
            cluster: 4, swatch: swatch, share: share, fullShare: 0.5, design: design, words: .english)
        return Scene(marks: cell.marks()).texts.map { $0.text }
    }

    @Test(
        "A cell says what its design has room for",
        arguments: [
            (PaletteGrid.Design.large, ["5", "#0a80ff", "12.5\u{202F}%"]),
            (.medium, ["5", "#0a80ff", "12.5\u{202F}%"]),
            (.line, ["5", "#0a80ff"]), (.small, ["5"]), (.tiny, []),
        ])
    func says(design: PaletteGrid.Design, expected: [String]) {
        #expect(texts(design, colour: Colour(red: 10, green: 128, blue: 255), share: 0.125) == expected)
    }

    @Test("A dropped cluster says so, and one without a share yet shows a dash")
    func dropped() {
        #expect(texts(.large, colour: nil, share: 0) == ["5", "dropped", "0\u{202F}%"])
        #expect(texts(.large, colour: Colour(red: 0, green: 0, blue: 0), share: nil) == ["5", "#000000", "–"])
    }
}
