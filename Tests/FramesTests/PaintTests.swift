import Testing

@testable import Frames

struct PaintTests {
    @Test(
        "Text on a colour has a contrast of at least 4.4",
        arguments: [0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0x777777, 0x808080, 0xd1a73f] as [UInt32])
    func readable(hex: UInt32) {
        let paint = Paint(hex: hex)
        let (a, b) = (paint.luminance + 0.05, paint.readable.luminance + 0.05)
        #expect(max(a, b) / min(a, b) >= 4.4)
    }

    @Test("Captions stand out from the background and from a panel", arguments: [Theme.background, Theme.panel])
    func captions(paint: Paint) {
        #expect((paint.luminance + 0.05) / (Theme.soft.luminance + 0.05) > 4.5)
    }

    @Test("A raster's word has its colours multiplied by alpha")
    func premultiplied() {
        #expect(Paint(red: 1, green: 0.5, blue: 0, alpha: 0.5).premultiplied == 0x8080_4000)
        #expect(Paint(hex: 0x123456).premultiplied == 0xFF12_3456)
    }
}
