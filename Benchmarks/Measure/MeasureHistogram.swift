import ArgumentParser
import Images
import KMeansTrace

/// `measure histogram`: counting the colours.
struct MeasureHistogram: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "histogram", abstract: "Count the colours.")

    @OptionGroup var subject: Subject
    @OptionGroup var rounds: Rounds

    struct Line: Encodable {
        let cost: Cost
        let pixels: Int
        let colours: Int
    }

    func run() throws {
        let image = try subject.image()
        try rounds.run {
            var cost = Cost()
            let histogram = cost.add { ColourHistogram(rgb: image.pixels) }
            return Line(cost: cost, pixels: histogram.pixelCount, colours: histogram.colours.count)
        }
    }
}
