import Testing

@testable import Frames

struct FrameSizeTests {
    @Test("Sizes within the limits are taken", arguments: [(320, 180), (1600, 900), (3840, 2160), (320, 2160)])
    func taken(width: Int, height: Int) throws {
        let size = try FrameSize(width: width, height: height)
        #expect((size.width, size.height) == (width, height))
        #expect(size.scale * Scene.width <= Double(width) && size.scale * Scene.height <= Double(height))
    }

    @Test("Sizes outside are refused", arguments: [(319, 180), (320, 179), (3841, 900), (1600, 2161), (-1, .max)])
    func refused(width: Int, height: Int) {
        #expect(throws: FrameError.sizeOutOfRange(width: width, height: height)) {
            try FrameSize(width: width, height: height)
        }
    }
}
