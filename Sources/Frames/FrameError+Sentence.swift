extension FrameError: CustomStringConvertible {
    /// What is wrong, in words for the person at the keyboard.
    public var description: String {
        switch self {
        case .sizeOutOfRange(let width, let height):
            "frames of \(width) x \(height) pixels are not drawn (the limits are "
                + "\(FrameSize.widths.lowerBound) x \(FrameSize.heights.lowerBound) to "
                + "\(FrameSize.widths.upperBound) x \(FrameSize.heights.upperBound))"
        case .pictureMismatch(let picture, let trace):
            "the picture has \(picture) pixels, but the trace was made from \(trace)"
        case .noSuchStep(let step, let steps):
            "there is no step \(step) (the trace has \(steps), counted from 0)"
        case .labelMismatch(let labels, let colours):
            "the step has \(labels) labels, but the picture has \(colours) colours"
        case .drawing(let status):
            "the frame could not be drawn (Cairo's status \(status))"
        }
    }
}
