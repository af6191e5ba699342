import Comparing
import KMeansTrace

extension RunMaker {
    /// The most colours that runs side by side are at work on together: each takes some 30 bytes for a colour.
    private static let coloursAtOnce = 8 << 20

    /// The runs of a comparison.
    func compare(
        _ histogram: ColourHistogram, plan: ComparisonPlan, clusters: ClusterCount
    ) throws(CommandFailure) -> Comparison? {
        try compare(histogram, plan: plan, clusters: [clusters]).first
    }

    /// Comparisons for several values of K, in that order.
    ///
    /// All runs are done side by side, as many at a time as there are threads; on a picture of very many colours fewer,
    /// each of which has several threads to itself.
    func compare(
        _ histogram: ColourHistogram, plan: ComparisonPlan, clusters: [ClusterCount]
    ) throws(CommandFailure) -> [Comparison] {
        let starts = plan.starts
        let pieces = clusters.flatMap { clusters in starts.map { (start: $0, clusters: clusters) } }
        // An assign step evaluates K distances for each colour.
        let efforts = pieces.map { Double($0.clusters.value) }
        let done = ProgressCount("start", efforts: efforts, on: progress)
        let side = max(1, min(workers.jobs, pieces.count, Self.coloursAtOnce / max(1, histogram.colours.count)))
        let runner = Workers(jobs: workers.jobs / side).chunkRunner
        let results = Workers(jobs: side).map(pieces.count) { number -> Result<ComparedRun, CommandFailure> in
            defer { done.add(effort: efforts[number]) }
            let (start, clusters) = pieces[number]
            let settings = plan.settings(strategy: start.strategy, seed: start.seed, clusters: clusters)
            let trace = KMeans(settings: settings, runner: runner).trace(of: histogram)
            do throws(CommandFailure) {
                if verify { try Self.check(trace) }
            } catch {
                return .failure(error)
            }
            return .success(ComparedRun(trace, strategy: start.strategy, seed: start.seed))
        }
        var runs: [ComparedRun] = []
        for result in results { runs.append(try result.get()) }
        return clusters.indices.compactMap { number in
            let own = runs[(number * starts.count)..<((number + 1) * starts.count)]
            return Comparison(
                plan: plan, clusters: clusters[number], pixelCount: histogram.pixelCount, runs: Array(own))
        }
    }
}
