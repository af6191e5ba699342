import Testing

@testable import Frames

struct PaletteGridTests {
    private static let usual = FrameLayout(aspect: 1.27).palette
    private static let upright = FrameLayout(aspect: 0.67).palette
    private static let wide = FrameLayout(aspect: 15).palette

    @Test(
        "Swatches stand apart inside the panel, in number order, whatever K",
        arguments: [1, 2, 7, 8, 9, 16, 17, 64, 65, 256],
        [usual, upright, wide])
    func apart(clusters: Int, panel: Rectangle) {
        let grid = PaletteGrid(clusters: clusters, panel: panel)
        let swatches = (0..<clusters).map { grid.swatch($0) }
        for (index, swatch) in swatches.enumerated() {
            #expect(panel.inset(by: -0.001).contains(swatch))
            #expect(swatch.width >= 9 && swatch.height >= 9)
            #expect(!swatches[..<index].contains { $0.overlaps(swatch) })
            guard index > 0 else { continue }
            let before = swatches[index - 1]
            #expect(swatch.x > before.right || swatch.y > before.bottom)
        }
    }

    @Test(
        "The more clusters, the less a cell says",
        arguments: [
            (8, PaletteGrid.Design.large), (9, .medium), (16, .medium), (17, .small), (64, .small), (65, .tiny),
        ])
    func design(clusters: Int, design: PaletteGrid.Design) {
        #expect(PaletteGrid(clusters: clusters, panel: Self.usual).design == design)
    }
}
