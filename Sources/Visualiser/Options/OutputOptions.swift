import ArgumentParser

/// The options of every command that makes something.
struct OutputOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Where the result goes.", valueName: "PATH"))
    var output: String?

    @Flag(help: "Replace an existing file.")
    var force = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Threads, 1 to 256 (default: all cores). Never changes a byte.", valueName: "N"),
        transform: Limited.jobs)
    var jobs: Int?

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        if output?.isEmpty == true { throw CommandFailure.usage("-o needs a path") }
    }

    var forced: Force { force ? .yes : .no }
    var workers: Workers { Workers(jobs: jobs) }
    var progress: Progress { Progress(quiet: quiet) }
}
