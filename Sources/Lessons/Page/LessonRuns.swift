internal import KMeansTrace
internal import Narration

/// The runs of a page: its own, and those its lesson names, each computed when it is first shown and then kept.
final class LessonRuns {
    /// The page's own run.
    let main: Run
    private let lesson: Lesson
    private let maker: any RunMaking
    private var kept: [String: Run] = [:]

    init(main: Run, lesson: Lesson, maker: any RunMaking) {
        self.main = main
        self.lesson = lesson
        self.maker = maker
    }

    /// All names, the page's own run first.
    var names: [String] { lesson.runNames }

    /// The names of the runs on the page's own picture, as far as the lesson says so; its own run first.
    var namesOnMainPicture: [String] {
        let others = lesson.frontMatter.runs.filter { isOnMainPicture($0) }
        return [NamedRun.main] + others.map { $0.name }
    }

    /// The run of this name.
    ///
    /// - Throws: A `LessonError` for a name that the lesson does not have, or whatever computing the run throws.
    func run(named name: String) throws -> Run {
        if name == NamedRun.main { return main }
        if let run = kept[name] { return run }
        guard let named = lesson.frontMatter.runs.first(where: { $0.name == name }) else {
            let nearest = NearestName.of(name, among: names)
            throw LessonError(file: lesson.file, line: nil, problem: .unknownRun(name, nearest: nearest))
        }
        let run = try compute(named)
        kept[name] = run
        return run
    }

    /// A run with another K, other settings alike. It is computed anew each time: runs on a large picture are too big to
    /// be kept.
    func rerun(_ run: Run, clusters: ClusterCount) throws -> Run {
        try maker.rerun(run, settings: run.settings(clusters: clusters))
    }

    /// Runs K-means on other colours, without measuring what comes out.
    func trace(of histogram: ColourHistogram, settings: Settings) throws -> Trace {
        try maker.trace(of: histogram, settings: settings)
    }

    /// The frames of a named run.
    func frames(of name: String, in words: Words) throws -> FrameSource {
        try maker.frames(of: run(named: name), in: words)
    }

    private func compute(_ named: NamedRun) throws -> Run {
        let settings = named.plan.settings(basedOn: main.trace.settings)
        if let sibling = runOnSamePicture(as: named) { return try maker.rerun(sibling, settings: settings) }
        return try maker.run(on: maker.picture(of: named, in: lesson), settings: settings)
    }

    /// A run that is there already and has the picture of this one, so that its colours need not be counted again.
    private func runOnSamePicture(as named: NamedRun) -> Run? {
        if isOnMainPicture(named) { return main }
        let siblings = lesson.frontMatter.runs.filter { $0.plan.source == named.plan.source }
        return siblings.lazy.compactMap { self.kept[$0.name] }.first
    }

    private func isOnMainPicture(_ named: NamedRun) -> Bool { named.plan.source == nil }
}
