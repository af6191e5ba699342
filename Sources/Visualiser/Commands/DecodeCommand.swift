import ArgumentParser
import Images

/// `visualiser decode`: the pixels as the program sees them, for checks against other decoders.
struct DecodeCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "decode", abstract: "Write the picture's pixels as a plain truecolour PNG.", shouldDisplay: false)

    @Argument(help: "A PNG, JPEG or BMP file.") var picture: String

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The file to write.", valueName: "OUT.png"))
    var output: String

    @Flag(help: "Replace an existing file.") var force = false
    @Flag(help: "No progress on standard error.") var quiet = false

    func run() throws {
        let file = try OutputFile(path: output, force: force ? .yes : .no)
        let decoded = try PictureInput.decode(picture)
        try file.write(
            try Drawing.encode { () throws(PNGEncodingError) in
                try PNGEncoder.truecolour(decoded.image, as: .fast)
            })
        try StandardOutput.write(output + "\n")
        try file.publish(force: force ? .yes : .no)
    }
}
