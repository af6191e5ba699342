import Images
import Lessons

/// Reads lesson documents, turning what goes wrong into the program's own failures.
enum LessonInput {
    static func builtIn() throws(CommandFailure) -> Lesson {
        try lesson { () throws(LessonError) in try Lesson.lab() }
    }

    static func read(_ path: String) throws(CommandFailure) -> Lesson {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.read(path, limit: Lesson.sizeLimit)
        } catch {
            throw .reading(path, error)
        }
        return try lesson { () throws(LessonError) in try Lesson(bytes, file: path) }
    }

    /// The picture that a lesson names; what is wrong with it is said at the lesson's line.
    static func picture(of lesson: Lesson) throws(CommandFailure) -> PictureFile {
        let path: String
        do {
            path = try lesson.picturePath()
        } catch {
            throw .lesson(error.sentence)
        }
        do {
            return try PictureInput.file(at: path)
        } catch {
            guard case .data(_, let sentence) = error else { throw error }
            throw .lesson(lesson.pictureError(sentence).sentence)
        }
    }

    private static func lesson(_ make: () throws(LessonError) -> Lesson) throws(CommandFailure) -> Lesson {
        do {
            return try make()
        } catch {
            throw .lesson(error.sentence)
        }
    }
}
