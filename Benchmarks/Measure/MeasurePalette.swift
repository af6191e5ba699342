import ArgumentParser
import Foundation
import Images
import KMeansTrace

/// `measure palette`: writing `quantised.png` of a finished run.
struct MeasurePalette: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "palette", abstract: "Write the picture in K colours as palette PNG.")

    @OptionGroup var subject: Subject
    @OptionGroup var rounds: Rounds
    @Flag(help: "Take longer for fewer bytes, as quantise --smallest does.") var smallest = false
    @Option(help: "Where the file goes; it is not timed.") var output: String?

    struct Line: Encodable {
        let cost: Cost
        let bytes: Int
        let truecolourBytes: Int
    }

    func run() throws {
        let image = try subject.image()
        let trace = subject.trace(of: image)
        let labels = trace.labels(at: trace.steps.count - 1) ?? []
        let indices = trace.histogram.colourOfPixel.map { labels[Int($0)] }
        let colours = trace.centroids.map { centroid in
            let colour = centroid?.rounded
            return PaletteColour(red: colour?.red ?? 0, green: colour?.green ?? 0, blue: colour?.blue ?? 0)
        }
        let pixels = indices.flatMap { [colours[Int($0)].red, colours[Int($0)].green, colours[Int($0)].blue] }
        let painted = Image(width: image.width, height: image.height, pixels: pixels) ?? image
        let truecolour = try PNGEncoder.truecolour(painted, as: .lab)
        try rounds.run {
            var cost = Cost()
            let png = try cost.add {
                try PNGEncoder.palette(
                    indices: indices, width: image.width, height: image.height, colours: colours,
                    as: smallest ? .smallest : .usual)
            }
            if let output { try Data(png).write(to: URL(filePath: output)) }
            return Line(cost: cost, bytes: png.count, truecolourBytes: truecolour.count)
        }
    }
}
