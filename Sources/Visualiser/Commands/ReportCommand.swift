import ArgumentParser
import Lessons

/// `visualiser report`: the built-in lesson, told with a picture.
struct ReportCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Tell the lab with a picture: page, trace and frames.",
        discussion: "The result is a folder: index.html (one self-contained page), trace.json, quantised.png, frames/.")

    @Argument(help: "A PNG, JPEG or BMP file.") var picture: String
    @OptionGroup(title: "The run") var start: StartOptions
    @OptionGroup(title: "The record") var record: RecordOptions
    @OptionGroup(title: "The page") var page: PageOptions
    @OptionGroup(title: "Frames") var frames: FrameOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        let job = ReportJob(start: start, record: record, page: page, frames: frames, output: output)
        try job.run(lesson: try LessonInput.lab(), folderName: FilePath.stem(of: picture)) {
            () throws(CommandFailure) in try PictureInput.file(at: picture)
        }
    }
}
