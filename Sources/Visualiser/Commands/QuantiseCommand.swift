import ArgumentParser
import Images
import KMeansTrace
import Lessons

/// `visualiser quantise`: the picture in K colours, as palette PNG.
struct QuantiseCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "quantise", abstract: "Write the picture in K colours as a palette PNG.")

    @Argument(help: "A PNG, JPEG or BMP file.") var picture: String
    @OptionGroup(title: "The run") var start: StartOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @Flag(help: "Take longer for fewer bytes.") var smallest = false
    @Flag(help: .hidden) var verify = false

    func validate() throws {
        if output.output == nil { throw CommandFailure.usage("quantise needs -o OUT.png") }
    }

    func run() throws {
        guard let path = output.output else { return }
        let file = try OutputFile(path: path, force: output.forced)
        let progress = output.progress
        defer { progress.finish() }
        let maker = RunMaker(workers: output.workers, progress: progress, verify: verify)
        let picture = try PictureInput.file(at: picture)
        let run = try maker.run(on: picture, settings: try start.settings(for: picture.image))
        progress.finish()
        try file.write(smallest ? try smallestPNG(of: run) : run.result.palettePNG)
        try StandardOutput.write(path + "\n")
        try file.publish(force: output.forced)
    }

    private func smallestPNG(of run: Run) throws(CommandFailure) -> [UInt8] {
        let image = run.picture.image
        // No pixel has a dropped cluster's colour; its place in the list is kept so that the others keep theirs.
        let colours = run.result.palette.map { colour in
            PaletteColour(red: colour?.red ?? 0, green: colour?.green ?? 0, blue: colour?.blue ?? 0)
        }
        return try Drawing.encode { () throws(PNGEncodingError) in
            try PNGEncoder.palette(
                indices: run.indices, width: image.width, height: image.height, colours: colours, as: .smallest)
        }
    }
}
