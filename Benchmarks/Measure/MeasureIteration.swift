import ArgumentParser
import Images
import KMeansTrace

/// `measure iteration`: the mean cost of an assign and an update step, recording included. The colours are counted and
/// the start is chosen before the clock starts.
struct MeasureIteration: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "iteration", abstract: "Take the mean of the first iterations of a run.")

    @OptionGroup var subject: Subject
    @OptionGroup var rounds: Rounds

    struct Line: Encodable {
        let cost: Cost
        let iterations: Int
        let colours: Int
        /// Squared distances evaluated in the mean iteration.
        let distances: Double
    }

    func run() throws {
        let histogram = ColourHistogram(rgb: try subject.image().pixels)
        let kMeans = subject.kMeans
        try rounds.run {
            var begin = Cost()
            var end = Cost()
            var iterations = 0
            var pending: Int64 = 0
            var distances: Int64 = 0
            _ = kMeans.trace(of: histogram) { step in
                switch step.phase {
                case .initialise: begin = .now()
                case .assign(let assignment): pending = assignment.distances
                case .update:
                    // The run ends with an assign step that has no update: it is not counted.
                    end = .now()
                    iterations += 1
                    distances += pending
                }
            }
            let count = max(1, iterations)
            return Line(
                cost: (end - begin) / count, iterations: iterations, colours: histogram.colours.count,
                distances: Double(distances) / Double(count))
        }
    }
}
