import Testing

@testable import Frames

struct FrameLayoutTests {
    @Test(
        "Panels keep apart and inside, and the picture keeps its shape",
        arguments: [0.0001, 0.1, 0.5625, 0.75, 0.94, 0.95, 1, 1.27, 1.5, 1.62, 1.63, 1.7778, 2.37, 15, 16_384])
    func apart(aspect: Double) {
        let layout = FrameLayout(aspect: aspect)
        let panels = [layout.pictureRoom, layout.cube, layout.palette, layout.inertia] + layout.planes
        for (index, panel) in panels.enumerated() {
            #expect(panel.width > 100 && panel.height > 100)
            #expect(Scene.bounds.inset(by: 24).contains(panel))
            for other in panels[..<index] { #expect(!panel.overlaps(other)) }
        }
        #expect(layout.pictureRoom.contains(layout.picture))
        #expect(layout.picture.width >= 1 && layout.picture.height >= 1)
        if (0.1...15).contains(aspect) {
            let shown = layout.picture.width / layout.picture.height
            #expect(abs(shown / aspect - 1) < 0.03)
        }
    }
}
