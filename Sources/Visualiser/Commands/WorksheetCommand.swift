import ArgumentParser
import KMeansTrace
import Lessons

/// `visualiser worksheet`: the sheet for paper on which a lesson's run is done by hand, or its key.
struct WorksheetCommand: Job {
    static let configuration = CommandConfiguration(
        commandName: "worksheet", abstract: "Write a lesson's run as a sheet to be done by hand, for A4 paper.",
        discussion: """
            The run is that of the lesson's first {by-hand}. The sheet is one HTML page: print it from a browser. With \
            --answers it is filled in.
            """)

    @Argument(help: "A lesson document, LESSON.md.") var lesson: String

    @Flag(help: "Fill the sheet in: the key.") var answers = false

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("Another run of the lesson than that of its first {by-hand}.", valueName: "NAME"))
    var runName: String?

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The file to write (default: output/LESSON-worksheet.html).", valueName: "FILE.html"))
    var output: String?

    @Flag(help: "Replace an existing file.") var force = false

    func validate() throws {
        if output?.isEmpty == true { throw CommandFailure.usage("-o needs a path") }
    }

    func run() throws {
        let document = try LessonInput.read(lesson)
        let file = try openFile()
        let page = try sheet(of: document).html()
        try file.output.write(Array(page.utf8))
        try StandardOutput.write(file.path + "\n")
        try file.output.publish(force: file.force)
    }

    /// Opens the file: the one that is named, or the usual one, where an earlier sheet of ours may be replaced.
    private func openFile() throws(CommandFailure) -> (path: String, output: OutputFile, force: Force) {
        if let output {
            let force: Force = force ? .yes : .no
            return (output, try OutputFile(path: output, force: force), force)
        }
        let path = "output/\(FilePath.stem(of: lesson))-worksheet\(answers ? "-answers" : "").html"
        let force: Force = force || EarlierOutput.isWorksheet(path) ? .yes : .no
        return (path, try OutputFile(path: path, force: force, folder: .made), force)
    }

    private func sheet(of document: Lesson) throws(CommandFailure) -> Worksheet {
        let plan = try plan(in: document)
        let own = document.frontMatter.run
        let maker = RunMaker(workers: Workers(jobs: nil), progress: Progress(quiet: true), verify: false)
        let stem = FilePath.stem(of: lesson)
        // A run without a picture of its own is on the lesson's.
        let picture = try LessonInput.picture(of: plan.source == nil ? own : plan, name: stem, in: document)
        let settings = plan.settings(basedOn: own.settings(basedOn: Self.standard))
        let run = try maker.run(on: picture, settings: settings)
        do throws(LessonError) {
            return try Worksheet(
                lesson: document, run: run, kind: answers ? .key : .empty, generator: Generator.nameAndVersion)
        } catch {
            throw failure(error)
        }
    }

    private static let standard = Settings(initialisation: .strategy(.kMeansPlusPlus, .standard))

    /// The run that is asked for.
    private func plan(in document: Lesson) throws(CommandFailure) -> RunPlan {
        do throws(LessonError) {
            if let runName { return try document.plan(of: runName) }
            return try document.plan(of: document.byHandRun())
        } catch {
            throw failure(error)
        }
    }

    /// What is wrong with the lesson; a run that the command line names badly is its mistake, not the lesson's.
    private func failure(_ error: LessonError) -> CommandFailure {
        runName.map { .usage("--run \($0): \(error.problem.sentence)") } ?? .lesson(error.sentence)
    }
}
