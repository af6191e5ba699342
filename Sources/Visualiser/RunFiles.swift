import Frames
import KMeansTrace
import Lessons
import Narration

/// The files of one run in an output folder: its record, its picture in K colours, and its frames.
struct RunFiles {
    let run: Run
    /// What draws its frames.
    let renderer: FrameRenderer
    private let folder: OutputFolder
    /// The folder inside the output, a slash behind it; empty for the output itself.
    private let place: String
    private let size: FrameSize
    private let output: OutputOptions

    /// Prepares to write.
    ///
    /// - Parameters:
    ///   - place: The folder inside the output that the files stand in, with a slash behind it; it has to be there.
    ///   - words: The language of the frames.
    init(
        of run: Run, in folder: OutputFolder, at place: String = "", frames: FrameOptions, output: OutputOptions,
        words: Words
    ) throws(CommandFailure) {
        self.run = run
        self.folder = folder
        self.place = place
        size = frames.frameSize ?? .standard
        self.output = output
        do {
            renderer = try FrameRenderer(run, words: words)
        } catch {
            throw .drawing(error.description)
        }
    }

    /// Writes `trace.json` and `quantised.png`.
    func writeRecord() throws {
        try folder.write(to: place + "trace.json") { sink in
            try TraceDocument(run, generator: Generator.nameAndVersion).write { try sink([UInt8]($0)) }
        }
        try folder.write(run.result.palettePNG, to: place + "quantised.png")
    }

    /// Writes the folder `frames`, unless no frame is wanted.
    ///
    /// - Parameter strip: The steps of a short strip.
    func writeFrames(_ choice: FrameChoice, strip: [Int]) throws(CommandFailure) {
        let steps: [Int] =
            switch choice {
            case .all: Array(run.trace.steps.indices)
            case .strip: strip
            case .none: []
            }
        guard !steps.isEmpty else { return }
        let writer = FrameWriter(
            renderer: renderer, trace: run.trace, size: size, workers: output.workers, progress: output.progress,
            place: place)
        try writer.write(steps, to: folder)
    }
}
