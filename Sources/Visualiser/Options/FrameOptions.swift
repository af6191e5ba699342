public import ArgumentParser
public import Frames

/// The options of every command that draws frames.
struct FrameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Frames in the folder: one for each step, those of the page's strip, or none.", valueName: "all|strip|none")
    )
    var frames: FrameChoice = .all

    @Option(help: ArgumentHelp("Size of a frame in pixels (default: 1600x900).", valueName: "WxH"))
    var frameSize: FrameSize?
}

extension FrameSize: ExpressibleByArgument {
    /// Reads the word of the command line; nil where it does not fit.
    public init?(argument: String) {
        let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
            let size = try? FrameSize(width: width, height: height)
        else { return nil }
        self = size
    }
}
