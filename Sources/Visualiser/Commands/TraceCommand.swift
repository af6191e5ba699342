import ArgumentParser
import Images
import Lessons

/// `visualiser trace`: the record alone, for scripts and other languages.
struct TraceCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Write the trace of a run as JSON, on standard output or to a file.")

    @Argument(help: "A PNG, JPEG or BMP file.") var picture: String
    @OptionGroup(title: "The run") var start: StartOptions
    @OptionGroup(title: "The record") var record: RecordOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        let file = try output.output.map { (path) throws(CommandFailure) in
            try OutputFile(path: path, force: output.forced)
        }
        let assignments = try record.openAssignments(force: output.forced)
        let progress = output.progress
        defer { progress.finish() }
        let maker = RunMaker(workers: output.workers, progress: progress, verify: record.verify)
        let picture = try PictureInput.file(at: picture)
        let run = try maker.run(on: picture, settings: try start.settings(for: picture.image))
        try assignments?.write(assignmentsOf: run.trace, width: picture.image.width, height: picture.image.height)
        progress.finish()
        try TraceDocument(run, generator: Generator.nameAndVersion).write { data in
            if let file { try file.write([UInt8](data)) } else { try StandardOutput.write([UInt8](data)) }
        }
        if let path = output.output { try StandardOutput.write(path + "\n") }
        try assignments?.publish(force: output.forced)
        try file?.publish(force: output.forced)
    }
}
