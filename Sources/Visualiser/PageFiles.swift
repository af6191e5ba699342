import Comparing
import Frames
import Images
import KMeansTrace
import Lessons

extension OutputFolder {
    /// Writes a report's pages, `index.html` last.
    ///
    /// - Parameter others: Writes the files that depend on what the page turned out to show.
    func write(_ report: Report, others: () throws -> Void) throws {
        let html = try Self.told { try report.html() }
        if let answers = try Self.told({ try report.answersHTML() }) {
            try write(Array(answers.utf8), to: "answers.html")
        }
        try others()
        try write(Array(html.utf8), to: "index.html")
    }

    /// Writes `comparison.json` and `comparison.csv`, where there is anything to write.
    ///
    /// - Parameters:
    ///   - comparisons: Those of a report, one a K.
    ///   - run: The report's own run.
    func write(_ comparisons: [Comparison], of report: Report, on run: Run) throws {
        guard !comparisons.isEmpty else { return }
        let ends = try comparisons.map { try report.endSolutions(of: $0) }
        let document = ComparisonDocument(
            ends, picture: run.picture, uniqueColours: run.trace.histogram.colours.count,
            generator: Generator.nameAndVersion)
        try write(to: "comparison.json") { sink in try document.write { try sink([UInt8]($0)) } }
        let table = ComparisonTable(ends, picture: run.picture.name)
        try write(to: "comparison.csv") { sink in try table.write { try sink([UInt8]($0)) } }
    }

    /// A page, what went wrong with it turned into the program's own failures.
    private static func told<Page>(_ page: () throws -> Page) throws -> Page {
        do {
            return try page()
        } catch let error as LessonError {
            throw CommandFailure.lesson(error.sentence)
        } catch let error as FrameError {
            throw CommandFailure.drawing(error.description)
        } catch let error as PNGEncodingError {
            throw CommandFailure.drawing(error.sentence)
        }
    }
}

extension Provenance {
    /// Where a page comes from that this command makes.
    init(of lesson: Lesson, picture: PictureFile) {
        self.init(
            commandLine: CommandLineText.of(CommandLine.arguments), generator: Generator.nameAndVersion,
            credit: lesson.frontMatter.credit ?? KnownPicture.credit(sha256: picture.sha256))
    }
}
