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
        let files = try RunFiles(of: run, in: folder, frames: frames, output: output, words: lesson.words)
        try files.writeRecord()
        let strip = StripSteps()
        let report = Report(
            lesson: lesson, run: run, frames: frameSource(of: run, renderer: files.renderer, strip: strip),
            provenance: Provenance(of: lesson, picture: picture),
            answers: page.answers, maker: maker)
        try folder.write(report) {
            try folder.write(report.comparisons, of: report, on: run)
            try files.writeFrames(frames.choice(or: .all), strip: strip.steps)
        }
        progress.finish()
        // The path first: where nobody can be told of it, nothing is left behind.
        try StandardOutput.write(target + "/index.html\n")
        try assignments?.publish(force: output.forced)
        try folder.publish()
    }

    /// Where the page takes its strip from; the steps it asks for are noted.
    private func frameSource(of run: Run, renderer: FrameRenderer, strip: StripSteps) -> FrameSource {
        let folder: FrameSource.Folder =
            switch frames.choice(or: .all) {
            case .all: .all
            case .strip: .strip
            case .none: .none
            }
        return FrameSource.drawing(run, with: renderer, folder: folder, note: { strip.note($0) })
    }
}

/// The steps whose frames a page shows.
private final class StripSteps: Sendable {
    private let noted = Mutex<Set<Int>>([])

    func note(_ step: Int) { noted.withLock { _ = $0.insert(step) } }

    var steps: [Int] { noted.withLock { $0.sorted() } }
}
