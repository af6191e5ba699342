import ArgumentParser
import Frames

/// The options of every command that draws frames.
struct FrameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Frames in the folder: one for each step, some for a strip, or none (default: all; for compare: strip).",
            valueName: "all|strip|none")
    )
    var frames: FrameChoice?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Size of a frame, 320x180 to 3840x2160 pixels (default: 1600x900).", valueName: "WxH"),
        transform: Limited.frameSize)
    var frameSize: FrameSize?

    /// Which frames are wanted, where the command itself wants these.
    func choice(or standard: FrameChoice) -> FrameChoice { frames ?? standard }
}
