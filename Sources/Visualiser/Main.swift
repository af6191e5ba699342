import ArgumentParser
import Foundation

/// The program: parses the command line, runs the command, and turns whatever goes wrong into one line and an exit code.
@main
enum Main {
    static func main() {
        do {
            try StandardOutput.prepare()
            Interruption.install()
            try run()
        } catch let failure as any Failure {
            StandardError.line(failure.line)
            Interruption.exit(failure.exitCode.rawValue)
        } catch {
            // Whatever has no sentence of its own is a mistake of ours; its text would mean nothing to the reader.
            StandardError.line("internal error: \(type(of: error))")
            Interruption.exit(Sysexit.ownFault.rawValue)
        }
    }

    private static func run() throws {
        var command: any ParsableCommand
        do {
            command = try Visualiser.parseAsRoot()
            // The parser answers `help`, `--help` and no words at all with commands of its own.
            if !(command is any Job) { try command.run() }
        } catch {
            guard Visualiser.exitCode(for: error) == .success else {
                throw CommandFailure.usage(Visualiser.message(for: error))
            }
            return try StandardOutput.write(Visualiser.fullMessage(for: error) + "\n")
        }
        try command.run()
    }
}

/// A command of ours, as opposed to those of the parser.
protocol Job: ParsableCommand {}
