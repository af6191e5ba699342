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
        // Each worker takes every n-th step and walks along the run with labels of its own.
        _ = workers.map(stripes) { stripe in
            var cursor = LabelCursor(trace)
            for index in stride(from: stripe, to: steps.count, by: stripes) {
                guard failure.withLock({ $0 == nil }) else { return }
                do throws(CommandFailure) {
                    try write(trace.steps[steps[index]], cursor: &cursor, to: folder)
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                    return
                }
                done.add(effort: 1)
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    private func write(_ step: Step, cursor: inout LabelCursor, to folder: OutputFolder) throws(CommandFailure) {
        cursor.move(to: step.index)
        let image = try draw(step.index, labels: step.index > 0 ? cursor.labels : nil)
        let bytes = try Drawing.encode { () throws(PNGEncodingError) in
            try PNGEncoder.truecolour(image, as: .fast)
        }
        try folder.write(bytes, to: place + "frames/" + Self.name(of: step, in: trace))
    }

    private func draw(_ step: Int, labels: [UInt8]?) throws(CommandFailure) -> Image {
        do {
            return try renderer.frame(step: step, labels: labels, size: size)
        } catch {
            throw .drawing(error.description)
        }
    }
}
