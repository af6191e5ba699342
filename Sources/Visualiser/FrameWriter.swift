import Frames
import Images
import KMeansTrace
import Synchronization

/// Draws frames on all threads and hands each over, encoded, as soon as it is done: none is kept.
struct FrameWriter {
    let renderer: FrameRenderer
    let trace: Trace
    let size: FrameSize
    let workers: Workers
    let progress: Progress
    /// The folder inside the output that the folder `frames` stands in, a slash behind it; empty for the output itself.
    let place: String

    /// The file of a step's frame: `017-assign.png`, with at least three digits and as many as the last step needs.
    static func name(of step: Step, in trace: Trace) -> String {
        let digits = max(3, String(trace.steps.count - 1).count)
        let number = String(step.index)
        let zeros = String(repeating: "0", count: max(0, digits - number.count))
        let phase =
            switch step.phase {
            case .initialise: "initialise"
            case .assign: "assign"
            case .update: "update"
            }
        return "\(zeros)\(number)-\(phase).png"
    }

    /// Draws some steps' frames into the folder `frames`.
    func write(_ steps: [Int], to folder: OutputFolder) throws(CommandFailure) {
        try folder.makeFolder(place + "frames")
        let failure = Mutex<CommandFailure?>(nil)
        let done = ProgressCount("frames", efforts: steps.map { _ in 1 }, on: progress)
        let stripes = min(workers.jobs, steps.count)
        // Each worker takes every n-th step and walks along the run with a session and labels of its own.
        _ = workers.map(stripes) { stripe in
            do throws(CommandFailure) {
                var cursor = LabelCursor(trace)
                let session = try Self.drawing { () throws(FrameError) in try renderer.session(size: size) }
                for index in stride(from: stripe, to: steps.count, by: stripes) {
                    guard failure.withLock({ $0 == nil }) else { return }
                    try write(trace.steps[steps[index]], in: session, cursor: &cursor, to: folder)
                    done.add(effort: 1)
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    private func write(
        _ step: Step, in session: FrameSession, cursor: inout LabelCursor, to folder: OutputFolder
    ) throws(CommandFailure) {
        cursor.move(to: step.index)
        let labels = step.index > 0 ? cursor.labels : nil
        let image = try Self.drawing { () throws(FrameError) in try session.frame(step: step.index, labels: labels) }
        let bytes = try Drawing.encode { () throws(PNGEncodingError) in
            try PNGEncoder.truecolour(image, as: .fast)
        }
        try folder.write(bytes, to: place + "frames/" + Self.name(of: step, in: trace))
    }

    private static func drawing<T>(_ draw: () throws(FrameError) -> T) throws(CommandFailure) -> T {
        do throws(FrameError) {
            return try draw()
        } catch {
            throw .drawing(error.description)
        }
    }
}
