import ArgumentParser
import Frames
import Images
import KMeansTrace
import Narration

/// `measure frame`: one frame of the middle of the run, drawn and compressed, after others of the same session: what
/// all frames share is drawn before.
struct MeasureFrame: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frame", abstract: "Draw a frame and compress it, each timed alone.")

    @OptionGroup var subject: Subject
    @OptionGroup var rounds: Rounds

    struct Line: Encodable {
        let draw: Cost
        let compress: Cost
        let cost: Cost
        let bytes: Int
    }

    func run() throws {
        let image = try subject.image()
        let trace = subject.trace(of: image)
        let session = try FrameRenderer(trace: trace, picture: image, name: "picture", words: .english).session()
        let step = trace.steps.count / 2
        let labels = trace.labels(at: step)
        try rounds.run {
            var draw = Cost()
            var compress = Cost()
            let frame = try draw.add { try session.frame(step: step, labels: labels) }
            let bytes = try compress.add { try PNGEncoder.truecolour(frame, as: .fast) }
            let cost = Cost(cpu: draw.cpu + compress.cpu, wall: draw.wall + compress.wall)
            return Line(draw: draw, compress: compress, cost: cost, bytes: bytes.count)
        }
    }
}
