/// Why a frame could not be drawn.
public enum FrameError: Error, Sendable, Equatable {
    /// The frame would be smaller or larger than `FrameSize` allows.
    case sizeOutOfRange(width: Int, height: Int)
    /// The picture has another number of pixels than the trace.
    case pictureMismatch(picture: Int, trace: Int)
    /// The trace has no such step.
    case noSuchStep(step: Int, steps: Int)
    /// The labels are not one for each unique colour of the picture.
    case labelMismatch(labels: Int, colours: Int)
    /// Cairo refused, mostly for want of memory; its status code.
    case drawing(status: Int)
}
