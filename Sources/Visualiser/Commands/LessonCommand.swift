import ArgumentParser
import Lessons

/// `visualiser lesson`: any lesson document, told with the picture it names.
struct LessonCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "Tell a lesson of your own: a Markdown document with directives.",
        discussion:
            "The lesson's front matter names its picture and its runs; options given here override the page's own.")

    @Argument(help: "A lesson document, LESSON.md.") var lesson: String
    @OptionGroup(title: "The run") var start: StartOptions
    @OptionGroup(title: "The record") var record: RecordOptions
    @OptionGroup(title: "The page") var page: PageOptions
    @OptionGroup(title: "Frames") var frames: FrameOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        let document = try LessonInput.read(lesson)
        let job = ReportJob(start: start, record: record, page: page, frames: frames, output: output)
        let name = FilePath.stem(of: lesson)
        try job.run(lesson: document, folderName: name) { () throws(CommandFailure) in
            try LessonInput.picture(of: document.frontMatter.run, name: name, in: document)
        }
    }
}
