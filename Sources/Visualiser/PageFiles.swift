import Frames
import Images
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
