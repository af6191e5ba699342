import Frames
import Images
import KMeansTrace
import Lessons
import Narration

/// Runs K-means on a picture for a command: reads, clusters, checks where asked, and reports progress.
struct RunMaker: RunMaking {
    let workers: Workers
    let progress: Progress
    /// Whether each trace is checked against its promises.
    let verify: Bool

    /// Runs K-means.
    func trace(of histogram: ColourHistogram, settings: Settings) throws(CommandFailure) -> Trace {
        let kMeans = KMeans(settings: settings, runner: workers.chunkRunner)
        let name = "K-means, K = \(settings.clusters.value): iteration"
        let trace = kMeans.trace(of: histogram) { step in progress.show("\(name) \(step.iteration)") }
        if verify {
            progress.show("checking the trace")
            try Self.check(trace)
        }
        return trace
    }

    /// Checks a trace against its promises.
    static func check(_ trace: Trace) throws(CommandFailure) {
        do {
            try trace.checkInvariants()
        } catch {
            throw .invariant("\(error)")
        }
    }

    /// A picture's colours, counted.
    func histogram(of picture: PictureFile) -> ColourHistogram {
        progress.show("counting colours")
        return ColourHistogram(rgb: picture.image.pixels)
    }

    /// Runs K-means on a picture and measures the result.
    func run(on picture: PictureFile, settings: Settings) throws(CommandFailure) -> Run {
        try run(on: picture, histogram: histogram(of: picture), settings: settings)
    }

    /// The same with the colours counted already.
    func run(
        on picture: PictureFile, histogram: ColourHistogram, settings: Settings
    ) throws(CommandFailure) -> Run {
        let trace = try trace(of: histogram, settings: settings)
        progress.show("measuring")
        do {
            return try Run(picture: picture, trace: trace)
        } catch {
            throw .drawing(error.sentence)
        }
    }

    /// The picture of a run that a lesson names.
    func picture(of run: NamedRun, in lesson: Lesson) throws(CommandFailure) -> PictureFile {
        try LessonInput.picture(of: run.plan, name: run.name, in: lesson)
    }

    /// The frames of a run, drawn when they are asked for and written to no folder.
    func frames(of run: Run, in words: Words) throws -> FrameSource {
        FrameSource.drawing(run, with: try FrameRenderer(run, words: words), folder: .none)
    }

    /// Another run on the picture of a run: the colours are counted already.
    func rerun(_ run: Run, settings: Settings) throws(CommandFailure) -> Run {
        let trace = try trace(of: run.trace.histogram, settings: settings)
        progress.show("measuring")
        do {
            return try run.another(trace)
        } catch {
            throw .drawing(error.sentence)
        }
    }
}

extension FrameRenderer {
    /// Prepares the frames of a run.
    init(_ run: Run, words: Words) throws(FrameError) {
        let name = FilePath.stem(of: run.picture.name)
        try self.init(trace: run.trace, picture: run.picture.image, name: name, words: words)
    }
}

extension FrameSource {
    /// A run's film strip; `note` is told each step that is drawn.
    static func drawing(
        _ run: Run, with renderer: FrameRenderer, folder: Folder, note: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> FrameSource {
        FrameSource(
            folder: folder, steps: { FilmStrip.steps(of: run.trace, count: $0) },
            image: { step in
                note(step)
                let size = try FrameSize(width: FrameSource.width, height: FrameSource.height)
                return try renderer.frame(step: step, labels: run.trace.labels(at: step), size: size)
            })
    }
}
