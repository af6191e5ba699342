import Frames
import Images
import KMeansTrace
import Lessons
import Synchronization

/// The main job: a run told as a page, with its record and its frames, in a folder that appears whole.
struct ReportJob {
    let start: StartOptions
    let record: RecordOptions
    let page: PageOptions
    let frames: FrameOptions
    let output: OutputOptions

    /// Makes the report.
    ///
    /// - Parameters:
    ///   - lesson: What the page tells.
    ///   - folderName: The folder's name below `output`, unless `-o` names another.
    ///   - read: Reads the picture it is told with.
    func run(lesson: Lesson, folderName: String, picture read: () throws(CommandFailure) -> PictureFile) throws {
        let target = output.output ?? "output/\(folderName)"
        let folder = try OutputFolder(path: target)
        let assignments = try record.openAssignments(force: output.forced)
        let progress = output.progress
        defer { progress.finish() }

        let maker = RunMaker(workers: output.workers, progress: progress, verify: record.verify)
        let picture = try read()
        let settings = try start.settings(for: picture.image, lesson: lesson.frontMatter.run)
        let run = try maker.run(on: picture, settings: settings)
        try assignments?.write(assignmentsOf: run.trace, width: picture.image.width, height: picture.image.height)
        try folder.write(to: "trace.json") { sink in
            try TraceDocument(run, generator: Generator.nameAndVersion).write { try sink([UInt8]($0)) }
        }
        try folder.write(run.result.palettePNG, to: "quantised.png")

        let renderer = try renderer(of: run, lesson: lesson)
        let strip = StripSteps()
        let report = Report(
            lesson: lesson, run: run, frames: frameSource(of: run, renderer: renderer, strip: strip),
            provenance: Provenance(
                commandLine: CommandLineText.of(CommandLine.arguments), generator: Generator.nameAndVersion,
                credit: lesson.frontMatter.credit ?? KnownPicture.credit(sha256: picture.sha256)),
            answers: page.answers, maker: maker)
        let html = try Self.written { try report.html() }
        if let answers = try Self.written({ try report.answersHTML() }) {
            try folder.write(Array(answers.utf8), to: "answers.html")
        }
        try writeFrames(of: run, renderer: renderer, strip: strip, to: folder)
        try folder.write(Array(html.utf8), to: "index.html")
        progress.finish()
        // The path first: where nobody can be told of it, nothing is left behind.
        try StandardOutput.write(target + "/index.html\n")
        try assignments?.publish(force: output.forced)
        try folder.publish()
    }

    private func renderer(of run: Run, lesson: Lesson) throws(CommandFailure) -> FrameRenderer {
        do {
            return try FrameRenderer(run, words: lesson.words)
        } catch {
            throw .drawing(error.description)
        }
    }

    /// A page, what went wrong with it turned into the program's own failures.
    private static func written<Page>(_ page: () throws -> Page) throws -> Page {
        do {
            return try page()
        } catch let error as LessonError {
            throw CommandFailure.lesson(error.sentence)
        } catch let error as FrameError {
            throw CommandFailure.drawing(error.description)
        } catch let error as PNGEncodingError {
            throw CommandFailure.drawing(error.sentence)
        }
    }

    /// Where the page takes its strip from; the steps it asks for are noted.
    private func frameSource(of run: Run, renderer: FrameRenderer, strip: StripSteps) -> FrameSource {
        let folder: FrameSource.Folder =
            switch frames.frames {
            case .all: .all
            case .strip: .strip
            case .none: .none
            }
        return FrameSource.drawing(run, with: renderer, folder: folder, note: { strip.note($0) })
    }

    private func writeFrames(
        of run: Run, renderer: FrameRenderer, strip: StripSteps, to folder: OutputFolder
    ) throws(CommandFailure) {
        let steps: [Int] =
            switch frames.frames {
            case .all: Array(run.trace.steps.indices)
            case .strip: strip.steps
            case .none: []
            }
        guard !steps.isEmpty else { return }
        let writer = FrameWriter(
            renderer: renderer, trace: run.trace, size: frames.frameSize ?? .standard, workers: output.workers,
            progress: output.progress)
        try writer.write(steps, to: folder)
    }
}

/// The steps whose frames a page shows.
private final class StripSteps: Sendable {
    private let noted = Mutex<Set<Int>>([])

    func note(_ step: Int) { noted.withLock { _ = $0.insert(step) } }

    var steps: [Int] { noted.withLock { $0.sorted() } }
}
