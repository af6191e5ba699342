import Testing

@testable import Frames

struct FrameErrorTests {
    @Test(
        "Each fact has its sentence",
        arguments: [
            (
                FrameError.sizeOutOfRange(width: 10, height: 9),
                "frames of 10 x 9 pixels are not drawn (the limits are 320 x 180 to 3840 x 2160)"
            ),
            (.pictureMismatch(picture: 2, trace: 3), "the picture has 2 pixels, but the trace was made from 3"),
            (.noSuchStep(step: 7, steps: 4), "there is no step 7 (the trace has 4, counted from 0)"),
            (.labelMismatch(labels: 1, colours: 2), "the step has 1 labels, but the picture has 2 colours"),
            (.drawing(status: 1), "the frame could not be drawn (Cairo's status 1)"),
        ])
    func sentence(error: FrameError, sentence: String) { #expect(error.description == sentence) }
}
