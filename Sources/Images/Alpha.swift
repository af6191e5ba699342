/// How transparent pixels are seen.
enum Alpha {
    /// What is seen of a channel's value over white, rounded to the nearest: exact for alpha 0 and 255.
    ///
    /// - Parameter alpha: 0 (transparent) to 255 (opaque).
    static func onWhite(_ value: UInt8, alpha: Int) -> UInt8 {
        UInt8((Int(value) * alpha + 255 * (255 - alpha) + 127) / 255)
    }
}
