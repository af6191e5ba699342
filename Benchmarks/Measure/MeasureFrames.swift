import ArgumentParser
import Frames
import Images
import KMeansTrace
import Narration

/// `measure frames`: every frame of the run, on some threads, as the report draws them: each thread takes every n-th, with
/// a session of its own.
struct MeasureFrames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frames", abstract: "Draw and compress all frames, on --jobs threads.")

    @OptionGroup var subject: Subject
    @OptionGroup var rounds: Rounds

    struct Line: Encodable {
        let cost: Cost
        let frames: Int
        let bytes: Int
        let digest: String
    }

    func run() throws {
        let image = try subject.image()
        let trace = subject.trace(of: image)
        let workers = subject.workers
        let stripes = min(workers.jobs, trace.steps.count)
        try rounds.run {
            var cost = Cost()
            // A renderer a time, because it keeps what its frames share.
            let renderer = try FrameRenderer(trace: trace, picture: image, name: "picture", words: .english)
            let drawn = cost.add {
                workers.map(stripes) { stripe in
                    Result { try Self.draw(trace, renderer, from: stripe, by: stripes) }
                }
            }
            let frames = try drawn.map { try $0.get() }
            var digest = Digest()
            for step in trace.steps.indices { digest.add(frames[step % stripes][step / stripes]) }
            return Line(
                cost: cost, frames: trace.steps.count,
                bytes: frames.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }, digest: digest.text)
        }
    }

    private static func draw(
        _ trace: Trace, _ renderer: FrameRenderer, from first: Int, by count: Int
    ) throws -> [[UInt8]] {
        var cursor = LabelCursor(trace)
        let session = try renderer.session()
        return try stride(from: first, to: trace.steps.count, by: count).map { step in
            cursor.move(to: step)
            let frame = try session.frame(step: step, labels: step > 0 ? cursor.labels : nil)
            return try PNGEncoder.truecolour(frame, as: .fast)
        }
    }
}
