import KMeansTrace
import Narration
import Testing

@testable import Frames

struct InertiaPanelTests {
    @Test(
        "The axis doubles only when it is passed",
        arguments: [(0, 12), (1, 12), (12, 12), (13, 24), (24, 24), (25, 48), (49, 96), (10_001, 12_288)])
    func axis(iteration: Int, shown: Int) { #expect(InertiaPanel.iterationsShown(at: iteration) == shown) }

    @Test("There is one bar for each half-step, filled for assign, hollow for update")
    func bars() throws {
        let trace = try TestPicture.usual.trace(clusters: 5)
        let step = 6
        let view = try StepView(trace: trace, step: step, labels: trace.labels(at: step), words: .english)
        let marks = InertiaPanel(view: view, layout: FrameLayout(aspect: 1.3), ruler: try Typesetter()).marks()
        let fills = marks.compactMap { mark -> Fill? in
            if case .shape(_, .some(let fill), .some) = mark { fill } else { nil }
        }
        // Two of them are the caption's key.
        #expect(fills.count == step + 2)
        #expect(fills.dropFirst(2).enumerated().allSatisfy { $1 == .solid($0 % 2 == 0 ? Theme.ink : Theme.background) })
    }
}
