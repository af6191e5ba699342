internal import Foundation
internal import KMeansTrace

/// A colour to paint with: channels 0 to 1, and how much it covers.
struct Paint: Sendable, Equatable {
    var red: Double
    var green: Double
    var blue: Double
    var alpha = 1.0

    init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    init(_ colour: Colour) {
        self.init(red: Double(colour.red) / 255, green: Double(colour.green) / 255, blue: Double(colour.blue) / 255)
    }

    /// A colour by its hexadecimal number, as in `0xfbfaf7`.
    init(hex: UInt32, alpha: Double = 1) {
        self.init(
            red: Double(hex >> 16 & 255) / 255, green: Double(hex >> 8 & 255) / 255, blue: Double(hex & 255) / 255,
            alpha: alpha)
    }

    func with(alpha: Double) -> Paint { Paint(red: red, green: green, blue: blue, alpha: alpha) }

    /// Relative luminance as WCAG 2 defines it: 0 for black, 1 for white.
    var luminance: Double { 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) }

    /// White or nearly black, whichever is easier to read on this colour: the contrast is at least 4.4 on any.
    var readable: Paint {
        let dark = Paint(hex: 0x111111)
        let here = luminance + 0.05
        return here / (dark.luminance + 0.05) > 1.05 / here ? dark : .white
    }

    static let white = Paint(hex: 0xffffff)

    private func linear(_ c: Double) -> Double { c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4) }
}
