public import Images
internal import KMeansTrace

/// Draws frames of one run and one size, one after another. Belongs to one thread.
///
/// It keeps what costs much to make and shows in no pixel: the canvas, the fonts, the widths of what was set before. A
/// frame is the same whatever was drawn before it.
public final class FrameSession {
    private let renderer: FrameRenderer
    private let size: FrameSize
    private let typesetter: Typesetter
    private let canvas: Canvas

    init(of renderer: FrameRenderer, size: FrameSize) throws(FrameError) {
        self.renderer = renderer
        self.size = size
        typesetter = try Typesetter()
        canvas = try Canvas(size: size, typesetter: typesetter)
    }

    /// Draws a step.
    ///
    /// - Parameters:
    ///   - step: index into `trace.steps`.
    ///   - labels: the label of each unique colour after that step, as `LabelCursor` gives it; not looked at for step 0.
    /// - Throws: `FrameError.noSuchStep`, `.labelMismatch`, or `.drawing` where memory runs out.
    public func frame(step: Int, labels: [UInt8]?) throws(FrameError) -> Image {
        let view = try renderer.view(step: step, labels: labels)
        try canvas.fill(with: renderer.ground(view.shade, size: size, ruler: typesetter))
        try canvas.draw(renderer.scene(view, scale: size.scale, ruler: typesetter))
        return try canvas.image()
    }
}
