import ArgumentParser

/// The root command.
struct Visualiser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visualiser",
        abstract: "See K-means colour quantisation happen.",
        discussion: """
            One picture in; out come every step of a K-means run on its colours, a frame drawn for each, and a lesson \
            that walks through it in one self-contained page.
            """,
        version: Generator.nameAndVersion,
        subcommands: [
            ReportCommand.self, LessonCommand.self, CompareCommand.self, TraceCommand.self, WorksheetCommand.self,
            QuantiseCommand.self, DecodeCommand.self,
        ])
}
