import ArgumentParser
import Foundation

/// How often the work is done, and when.
struct Rounds: ParsableArguments {
    @Option(help: "How often the work is done.") var times = 5
    @Flag(help: "Do the work once for each line of standard input, so that two programs can take turns.")
    var onRequest = false

    func validate() throws {
        if times < 1 { throw ValidationError("--times is at least 1") }
    }

    /// Does the work and prints what it finds out, a line of JSON a time.
    func run(_ work: () throws -> some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var done = 0
        while onRequest ? readLine() != nil : done < times {
            FileHandle.standardOutput.write(try encoder.encode(try work()) + Data("\n".utf8))
            done += 1
        }
    }
}
