import ArgumentParser
import KMeansTrace

/// The options of every command that records a run.
struct RecordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Also write every assign step's labels as a NumPy array: uint8, shape (assign steps, height, width).",
            valueName: "FILE.npy"))
    var assignments: String?

    @Flag(help: .hidden) var verify = false

    /// Opens the file of assignments, if one is asked for, before any work is done.
    func openAssignments(force: Force) throws(CommandFailure) -> OutputFile? {
        guard let assignments else { return nil }
        return try OutputFile(path: assignments, force: force)
    }
}

extension OutputFile {
    /// Fills the file with a run's labels.
    func write(assignmentsOf trace: Trace, width: Int, height: Int) throws(CommandFailure) {
        try AssignmentsFile.write(trace, width: width, height: height) { (bytes) throws(CommandFailure) in
            try write(bytes)
        }
    }
}
