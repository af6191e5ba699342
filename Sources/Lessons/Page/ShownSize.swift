internal import Images

/// How large a picture stands on the page: one of few pixels is magnified by a whole factor, so that each pixel is seen.
struct ShownSize {
    /// The longest side, in pixels, of a picture that is magnified.
    private static let few = 64
    /// The longest side it has then, at most.
    private static let side = 480

    let width: Int
    let height: Int
    /// Whether each pixel is to be a sharp square.
    let isMagnified: Bool

    init(_ image: Image) { self.init(width: image.width, height: image.height) }

    init(width: Int, height: Int) {
        let longest = max(width, height)
        isMagnified = longest <= Self.few
        let factor = isMagnified ? Self.side / longest : 1
        (self.width, self.height) = (factor * width, factor * height)
    }
}
