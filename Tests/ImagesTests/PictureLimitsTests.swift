import Testing

@testable import Images

@Suite("PictureLimits") struct PictureLimitsTests {
    @Test("Sizes up to the limits pass", arguments: [(1, 1), (16_384, 3072), (3072, 16_384), (7000, 7190)])
    func allowed(width: Int, height: Int) throws { try PictureLimits.check(width: width, height: height) }

    @Test("One pixel more does not")
    func refused() {
        #expect(throws: PictureError.tooManyPixels(width: 16_384, height: 3073)) {
            try PictureLimits.check(width: 16_384, height: 3073)
        }
        #expect(throws: PictureError.sideTooLong(width: 16_385, height: 1)) {
            try PictureLimits.check(width: 16_385, height: 1)
        }
        #expect(throws: PictureError.sideTooLong(width: .max, height: .max)) {
            try PictureLimits.check(width: .max, height: .max)
        }
        #expect(throws: PictureError.noPixels(width: -1, height: 5)) { try PictureLimits.check(width: -1, height: 5) }
    }
}
