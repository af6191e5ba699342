import Testing

@testable import Images

@Suite("Alpha") struct AlphaTests {
    @Test("Over white a value is rounded to the nearest, for every value and alpha")
    func nearest() {
        for alpha in 0...255 {
            for value in UInt8.min...UInt8.max {
                let seen = Double(Alpha.onWhite(value, alpha: alpha))
                let exact = (Double(value) * Double(alpha) + 255 * Double(255 - alpha)) / 255
                if abs(seen - exact) > 0.5 { Issue.record("\(value) with alpha \(alpha) is seen as \(seen)") }
            }
        }
    }

    @Test("What is opaque stays, what is transparent is white", arguments: [0, 1, 128, 255] as [UInt8])
    func ends(value: UInt8) {
        #expect(Alpha.onWhite(value, alpha: 255) == value)
        #expect(Alpha.onWhite(value, alpha: 0) == 255)
    }
}
