import Images
import Lessons

/// Reads lesson documents, turning what goes wrong into the program's own failures.
enum LessonInput {
    /// The lab, the lesson of `visualiser report`.
    static func lab() throws(CommandFailure) -> Lesson {
        try telling { () throws(LessonError) in try Lesson.lab() }
    }

    /// The lesson of `visualiser compare`.
    static func startingPoints() throws(CommandFailure) -> Lesson {
        try telling { () throws(LessonError) in try Lesson.startingPoints() }
    }

    static func read(_ path: String) throws(CommandFailure) -> Lesson {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.read(path, limit: Lesson.sizeLimit)
        } catch {
            throw .reading(path, error)
        }
        return try telling { () throws(LessonError) in
            let lesson = try Lesson(bytes, file: path)
            try lesson.checkPicturePaths()
            return lesson
        }
    }

    /// The picture of one of a lesson's runs; what is wrong with it is said at the lesson's line.
    ///
    /// - Parameter name: What a picture is called whose numbers stand in the lesson, without `.png`.
    static func picture(of plan: RunPlan, name: String, in lesson: Lesson) throws(CommandFailure) -> PictureFile {
        if let source = plan.source, let drawn = try drawn(source, name: name) { return drawn }
        if let embedded = try embedded(plan, in: lesson) { return embedded }
        let path: String
        do {
            path = try lesson.picturePath(of: plan)
        } catch {
            throw .lesson(error.sentence)
        }
        do {
            return try PictureInput.file(at: path)
        } catch {
            guard case .data(_, let sentence) = error else { throw error }
            throw .lesson(lesson.pictureError(sentence, of: plan).sentence)
        }
    }

    private static func drawn(_ source: PictureSource, name: String) throws(CommandFailure) -> PictureFile? {
        do {
            return try PictureFile(source, name: name)
        } catch {
            // Our own pixels in our own format: only memory can be wanting.
            throw .drawing("\(name).png")
        }
    }

    private static func embedded(_ plan: RunPlan, in lesson: Lesson) throws(CommandFailure) -> PictureFile? {
        guard case .file(let path) = plan.source, let bytes = lesson.embeddedPicture(of: plan) else { return nil }
        do {
            return try PictureFile(name: FilePath.name(of: path), bytes: bytes)
        } catch {
            throw .data(path: path, sentence: error.sentence)
        }
    }

    /// What is made of a lesson, whose mistakes are told as the program's own failures.
    static func telling<Made>(_ make: () throws(LessonError) -> Made) throws(CommandFailure) -> Made {
        do {
            return try make()
        } catch {
            throw .lesson(error.sentence)
        }
    }
}
