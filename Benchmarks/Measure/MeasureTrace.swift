import ArgumentParser
import Images
import KMeansTrace

/// `measure trace`: a whole run with everything recorded, from the pixels on.
struct MeasureTrace: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Count the colours, choose the start, and record the run.")

    @OptionGroup var subject: Subject
    @OptionGroup var rounds: Rounds

    struct Line: Encodable {
        let cost: Cost
        let iterations: Int
        let colours: Int
        /// Squared distances evaluated by the start and by all assign steps.
        let startDistances: Int64
        let distances: Int64
        /// Changes of a colour's label after the first assign.
        let changes: Int
        let digest: String
    }

    func run() throws {
        let image = try subject.image()
        let kMeans = subject.kMeans
        try rounds.run {
            var cost = Cost()
            let trace = cost.add { kMeans.trace(of: ColourHistogram(rgb: image.pixels)) }
            var digest = Digest()
            digest.add(trace)
            return Line(
                cost: cost, iterations: trace.iterations, colours: trace.histogram.colours.count,
                startDistances: trace.startDistances,
                distances: trace.steps.reduce(0) { $0 + ($1.assignment?.distances ?? 0) },
                changes: trace.steps.reduce(0) { $0 + trace.labelChanges(at: $1.index).count }, digest: digest.text)
        }
    }
}
