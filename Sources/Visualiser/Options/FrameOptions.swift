import ArgumentParser
import Frames

/// The options of every command that draws frames.
struct FrameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Frames in the folder: one for each step, those of the page's strip, or none.", valueName: "all|strip|none")
    )
    var frames: FrameChoice = .all

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Size of a frame, 320x180 to 3840x2160 pixels (default: 1600x900).", valueName: "WxH"),
        transform: Limited.frameSize)
    var frameSize: FrameSize?
}
