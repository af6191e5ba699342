import KMeansTrace
import Narration
import Testing

@testable import Frames

struct HeaderPanelTests {
    @Test(
        "However narrow the letters, the sentence is whole; however wide, it stays on the canvas",
        arguments: [0.3, 0.55, 0.7, 0.9])
    func fits(em: Double) throws {
        let far = Centroid(red: -300, green: 900, blue: -300)
        let trace = try TestPicture.usual.trace(
            given: [far, far, far, Centroid(red: 9, green: 9, blue: 9)], policy: .split)
        let ruler = EvenRuler(em: em)
        for step in trace.steps.prefix(6) {
            let view = try StepView(
                trace: trace, step: step.index, labels: trace.labels(at: step.index), words: .english)
            let panel = HeaderPanel(view: view, name: "a name", width: 60, height: 44, ruler: ruler)
            let texts = Scene(marks: panel.marks()).texts
            let said = texts.dropFirst(2).map { $0.text }.joined(separator: " ")
            let flat = { (text: String) in text.filter { $0 != " " } }
            #expect(flat(said) == flat(view.story.sentence))
            for text in texts where text.at.y > 70 {
                #expect(text.box(ruler).right <= FrameLayout.right + 0.001)
                #expect(text.style.size >= 12)
            }
        }
    }

    /// Every letter as wide as every other.
    private struct EvenRuler: TextRuler {
        let em: Double

        func width(of text: String, _ style: TextStyle) -> Double { Double(text.count) * em * style.size }
    }
}
