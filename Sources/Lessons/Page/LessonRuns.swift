internal import Comparing
internal import KMeansTrace
internal import Narration

/// The runs of a page: its own, and those its lesson names, each computed when it is first shown and then kept.
final class LessonRuns {
    /// The page's own run.
    let main: Run
    private let lesson: Lesson
    private let maker: any RunMaking
    private var kept: [String: Run] = [:]
    private var comparisons: [(key: ComparisonKey, comparison: Comparison)] = []
    private var solutions: [ComparisonKey: EndSolutions] = [:]
    private var compared: [ComparedKey: Run] = [:]

    /// - Parameter comparisons: Those on the page's own picture that are computed already.
    init(main: Run, lesson: Lesson, comparisons: [Comparison], maker: any RunMaking) {
        self.main = main
        self.lesson = lesson
        self.maker = maker
        self.comparisons = comparisons.map { (ComparisonKey(main, clusters: $0.clusters), $0) }
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

    /// A run with another start, other settings alike; computed anew each time.
    func rerun(_ run: Run, start: StartingStrategy, seed: Seed) throws -> Run {
        let settings = run.trace.settings
        return try maker.rerun(
            run,
            settings: Settings(
                initialisation: .strategy(start, settings.clusters), seed: seed, limit: settings.limit,
                emptyClusters: settings.emptyClusters))
    }

    /// Runs K-means on other colours, without measuring what comes out.
    func trace(of histogram: ColourHistogram, settings: Settings) throws -> Trace {
        try maker.trace(of: histogram, settings: settings)
    }

    /// The values of K that the lesson compares starts at; those of the command line stand in the lesson by now.
    var comparedClusters: [ClusterCount] { lesson.frontMatter.comparison.clusters ?? [] }

    /// Whether a comparison on the picture of a run is one of those whose runs are written to files beside the page.
    func writes(_ comparison: Comparison, on run: Run) -> Bool {
        run.picture.sha256 == main.picture.sha256
            && comparisonsOfMain.contains { $0.clusters == comparison.clusters && $0.plan == comparison.plan }
    }

    /// The comparisons there are of the page's own picture, with its own run's limit and policy, in the order they came.
    var comparisonsOfMain: [Comparison] {
        comparisons.filter { $0.key == ComparisonKey(main, clusters: $0.comparison.clusters) }.map { $0.comparison }
    }

    /// Many starts on the picture of a run, with its limit and its policy: as many as the lesson says.
    ///
    /// - Parameter clusters: K; nil for the run's own.
    func comparison(on run: Run, clusters: ClusterCount? = nil) throws -> Comparison {
        let settings = run.trace.settings
        let clusters = clusters ?? settings.clusters
        let key = ComparisonKey(run, clusters: clusters)
        if let known = comparisons.first(where: { $0.key == key }) { return known.comparison }
        let plan = lesson.frontMatter.comparison.plan(basedOn: settings)
        guard let comparison = try maker.compare(run.trace.histogram, plan: plan, clusters: clusters) else {
            throw LessonError(file: lesson.file, line: nil, problem: .missingKey("starts", in: .comparison))
        }
        comparisons.append((key, comparison))
        return comparison
    }

    /// One run of a comparison again, with every step; it is kept.
    ///
    /// - Parameter sibling: Any run on the picture.
    func run(_ run: ComparedRun, of comparison: Comparison, on sibling: Run) throws -> Run {
        let key = ComparedKey(comparison: ComparisonKey(sibling, clusters: comparison.clusters), run: run.name)
        if let run = compared[key] { return run }
        let settings = comparison.settings(of: run)
        let again = sibling.trace.settings == settings ? sibling : try maker.rerun(sibling, settings: settings)
        compared[key] = again
        return again
    }

    /// The run with every step of a comparison on the page's own picture, where it is there already.
    func shown(_ run: ComparedRun, of comparison: Comparison) -> Run? {
        let key = ComparedKey(comparison: ComparisonKey(main, clusters: comparison.clusters), run: run.name)
        return compared[key] ?? (main.trace.settings == comparison.settings(of: run) ? main : nil)
    }

    /// The end solutions of that comparison; they are kept, for many parts of a page ask for them.
    func endSolutions(on run: Run, clusters: ClusterCount? = nil) throws -> EndSolutions {
        let key = ComparisonKey(run, clusters: clusters ?? run.trace.settings.clusters)
        if let found = solutions[key] { return found }
        let found = EndSolutions(try comparison(on: run, clusters: clusters))
        solutions[key] = found
        return found
    }

    /// The frames of a run that is not the page's own.
    func frames(of run: Run, in words: Words) throws -> FrameSource { try maker.frames(of: run, in: words) }

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

/// What a comparison is kept by: the picture, K, the limit and the policy.
private struct ComparisonKey: Hashable {
    let picture: String
    let clusters: Int
    let limit: Int
    let policy: String

    init(_ run: Run, clusters: ClusterCount) {
        picture = run.picture.sha256
        self.clusters = clusters.value
        limit = run.trace.settings.limit.value
        policy = run.trace.settings.emptyClusters.name
    }
}

/// What one of its runs is kept by.
private struct ComparedKey: Hashable {
    let comparison: ComparisonKey
    let run: String
}
