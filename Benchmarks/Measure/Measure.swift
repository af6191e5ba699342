import ArgumentParser

/// Does one piece of the program's work again and again inside one process, and prints a line of JSON each time: what
/// it cost, and counts that do not depend on the machine. Reading and decoding the picture are never timed.
@main
struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Time a piece of the program's work inside one process.",
        subcommands: [
            MeasureHistogram.self, MeasureTrace.self, MeasureIteration.self, MeasureFrame.self, MeasureFrames.self,
            MeasurePalette.self,
        ])
}
