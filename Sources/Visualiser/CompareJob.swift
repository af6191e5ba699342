import Comparing
import Frames
import KMeansTrace
import Lessons

/// Many starts on one picture, told as a page, with the runs that it shows, in a folder that appears whole.
struct CompareJob {
    let compare: CompareOptions
    let page: PageOptions
    let frames: FrameOptions
    let output: OutputOptions
    /// Whether each run's trace is checked against its promises.
    let verify: Bool

    /// Makes the comparison.
    ///
    /// - Parameters:
    ///   - template: What the page tells.
    ///   - path: The picture.
    func run(lesson template: Lesson, picture path: String) throws {
        let plan = try compare.plan(for: template.frontMatter)
        let clusters = compare.clusters(for: template.frontMatter)
        let lesson = template.comparing(
            PlannedComparison(strategies: plan.strategies, seeds: plan.seeds, clusters: clusters))
        let target = output.output ?? "output/\(FilePath.stem(of: path))-starts"
        let folder = try OutputFolder(path: target)
        let progress = output.progress
        defer { progress.finish() }

        let maker = RunMaker(workers: output.workers, progress: progress, verify: verify)
        let picture = try PictureInput.file(at: path)
        let histogram = maker.histogram(of: picture)
        let comparisons = try maker.compare(histogram, plan: plan, clusters: clusters)
        guard let first = comparisons.first else { return }
        let own = try maker.run(on: picture, histogram: histogram, settings: first.settings(of: first.best))
        let report = Report(
            lesson: lesson, run: own,
            frames: FrameSource.drawing(
                own, with: try FrameRenderer(own, words: lesson.words), folder: .none),
            provenance: Provenance(of: lesson, picture: picture), answers: page.answers, comparisons: comparisons,
            maker: maker)
        try folder.write(report) {
            try folder.write(comparisons, of: report, on: own)
            try folder.makeFolder("runs")
            for comparison in comparisons {
                for compared in comparison.runs {
                    guard let shown = report.shown(compared, of: comparison) else { continue }
                    let name = RunFolder.name(of: compared, in: comparison, among: comparisons)
                    try write(shown, to: folder, at: "runs/" + name, lesson: lesson)
                }
            }
        }
        progress.finish()
        // The path first: where nobody can be told of it, nothing is left behind.
        try StandardOutput.write(target + "/index.html\n")
        try folder.publish()
    }

    private func write(_ run: Run, to folder: OutputFolder, at place: String, lesson: Lesson) throws {
        try folder.makeFolder(place)
        let files = try RunFiles(
            of: run, in: folder, at: place + "/", frames: frames, output: output, words: lesson.words)
        try files.writeRecord()
        try files.writeFrames(
            frames.choice(or: .strip), strip: FilmStrip.steps(of: run.trace, count: FilmStrip.standardCount))
    }
}
