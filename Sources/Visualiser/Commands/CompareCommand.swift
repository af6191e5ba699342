import ArgumentParser
import Lessons

/// `visualiser compare`: many starts on one picture, told by the built-in lesson about them.
struct CompareCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compare starts on a picture: every one, with many seeds, on one page.",
        discussion: """
            The result is a folder: index.html (one self-contained page), comparison.json and comparison.csv (a row for \
            each run), and in runs/ the trace, the picture and frames of each run that the page shows.
            """)

    @Argument(help: "A PNG, JPEG or BMP file.") var picture: String
    @OptionGroup(title: "The comparison") var compare: CompareOptions
    @OptionGroup(title: "The page") var page: PageOptions
    @OptionGroup(title: "Frames") var frames: FrameOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @Flag(help: .hidden) var verify = false

    func run() throws {
        let job = CompareJob(compare: compare, page: page, frames: frames, output: output, verify: verify)
        try job.run(lesson: try LessonInput.startingPoints(), picture: picture)
    }
}
