import ArgumentParser
import Images
import KMeansTrace

/// The picture to work on, and the run.
struct Subject: ParsableArguments {
    @Argument(help: "A PNG, JPEG or BMP file.") var picture: String
    @Option(name: [.customShort("k"), .long], help: "Clusters.") var clusters = 8
    @Option(help: "Iterations at most.") var iterations = 20
    @Option(help: "Threads.") var jobs = 1

    func validate() throws {
        guard ClusterCount(clusters) != nil, IterationLimit(iterations) != nil else {
            throw ValidationError("clusters are 1 to 256, iterations 1 to 10,000")
        }
    }

    /// The picture, decoded.
    func image() throws -> Image {
        try PictureDecoder.decode(InputFile.read(picture)).image
    }

    var workers: Workers { Workers(jobs: jobs) }

    /// The program's run with its default start.
    var kMeans: KMeans {
        KMeans(
            settings: Settings(
                initialisation: .strategy(.kMeansPlusPlus, ClusterCount(clusters) ?? .standard),
                limit: IterationLimit(iterations) ?? .standard),
            runner: workers.chunkRunner)
    }

    /// The trace of the picture, not timed.
    func trace(of image: Image) -> Trace { kMeans.trace(of: ColourHistogram(rgb: image.pixels)) }
}
