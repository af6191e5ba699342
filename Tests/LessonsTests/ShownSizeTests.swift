import Images
import Testing

@testable import Lessons

@Suite struct ShownSizeTests {
    @Test(arguments: [
        (1, 1, 480, 480, true), (4, 3, 480, 360, true), (64, 2, 448, 14, true), (3, 50, 27, 450, true),
        (65, 1, 65, 1, false), (640, 480, 640, 480, false),
    ])
    func `a picture of few pixels is magnified by a whole factor`(
        width: Int, height: Int, shownWidth: Int, shownHeight: Int, isMagnified: Bool
    ) throws {
        let shown = ShownSize(try Sample.image(width: width, height: height) { _, _ in (0, 0, 0) })
        #expect(shown.width == shownWidth && shown.height == shownHeight && shown.isMagnified == isMagnified)
    }
}
