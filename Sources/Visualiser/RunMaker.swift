import Images
import KMeansTrace
import Lessons

/// Runs K-means on a picture for a command: reads, clusters, checks where asked, and reports progress.
struct RunMaker {
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
            do {
                try trace.checkInvariants()
            } catch {
                throw .invariant("\(error)")
            }
        }
        return trace
    }

    /// Runs K-means on a picture and measures the result.
    func run(on picture: PictureFile, settings: Settings) throws(CommandFailure) -> Run {
        progress.show("counting colours")
        let histogram = ColourHistogram(rgb: picture.image.pixels)
        let trace = try trace(of: histogram, settings: settings)
        progress.show("measuring")
        do {
            return try Run(picture: picture, trace: trace)
        } catch {
            throw .drawing(error.sentence)
        }
    }

    /// Another run on the picture of a run: the colours are counted already.
    func rerun(_ run: Run, settings: Settings) throws(CommandFailure) -> Run {
        let trace = try trace(of: run.trace.histogram, settings: settings)
        do {
            return try run.another(trace)
        } catch {
            throw .drawing(error.sentence)
        }
    }
}
