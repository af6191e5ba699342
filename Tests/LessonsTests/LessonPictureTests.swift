import Foundation
import Testing

@testable import Lessons

@Suite struct LessonPictureTests {
    /// A folder with a lesson's folder in it, pictures in and out of that, and links between them.
    private static func inFolder(_ body: (String) throws -> Void) throws {
        let manager = FileManager.default
        let root = manager.temporaryDirectory.appending(path: "lesson-picture-\(UUID().uuidString)").path
        defer { try? manager.removeItem(atPath: root) }
        try manager.createDirectory(atPath: root + "/lessons/pictures", withIntermediateDirectories: true)
        try manager.createDirectory(atPath: root + "/lessons-2", withIntermediateDirectories: true)
        for name in ["outside.png", "lessons/pictures/in.png", "lessons-2/in.png"] {
            try Data().write(to: URL(filePath: root + "/" + name))
        }
        try manager.createSymbolicLink(atPath: root + "/lessons/out.png", withDestinationPath: root + "/outside.png")
        try manager.createSymbolicLink(atPath: root + "/lessons/in.png", withDestinationPath: "pictures/in.png")
        try body(root)
    }

    private static func path(of picture: String, _ root: String) throws -> String {
        let bytes = Array("---\ntitle: T\npicture: \(picture)\n---\n".utf8)
        let lesson = try Lesson(bytes, file: root + "/lessons/l.md")
        return try lesson.picturePath(of: lesson.frontMatter.run)
    }

    @Test(arguments: ["pictures/in.png", "in.png", "./pictures/../pictures/in.png"])
    func `a picture inside the lesson's folder is found`(picture: String) throws {
        try Self.inFolder { root in
            let path = try Self.path(of: picture, root)
            #expect(path.hasSuffix("/lessons/pictures/in.png"))
        }
    }

    @Test(arguments: ["../outside.png", "out.png", "/etc/hostname", "../lessons-2/in.png"])
    func `a picture outside the lesson's folder is refused`(picture: String) throws {
        try Self.inFolder { root in
            let error = #expect(throws: LessonError.self) { try Self.path(of: picture, root) }
            #expect(error?.problem == .pictureOutside(picture) && error?.line == 3)
        }
    }

    @Test func `a picture that is not there is named`() throws {
        try Self.inFolder { root in
            let error = #expect(throws: LessonError.self) { try Self.path(of: "pictures/on.png", root) }
            #expect(error?.problem == .pictureNotFound("pictures/on.png"))
        }
    }

    @Test func `a folder is no picture`() throws {
        try Self.inFolder { root in
            let error = #expect(throws: LessonError.self) { try Self.path(of: "pictures", root) }
            #expect(error?.line == 3 && error?.problem == .pictureIsNoFile("pictures"))
        }
    }

    @Test func `a picture that cannot be used is named with the lesson's line`() throws {
        let lesson = try Lesson(Array("---\ntitle: T\n\npicture: a.png\n---\n".utf8), file: "l.md")
        let error = lesson.pictureError("is empty: 0 bytes", of: lesson.frontMatter.run)
        #expect(error.sentence == "l.md, line 4: the picture `a.png` is empty: 0 bytes")
    }

    @Test func `the pictures of the built-in lessons' runs are the files that ship`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons")
        let lesson = try Lesson.startingPoints()
        let paths = lesson.frontMatter.runs.compactMap { run -> (RunPlan, String)? in
            if case .file(let path) = run.plan.source { (run.plan, path) } else { nil }
        }
        #expect(!paths.isEmpty)
        for (plan, path) in paths {
            let shipped = [UInt8](try Data(contentsOf: root.appending(path: path)))
            #expect(lesson.embeddedPicture(of: plan) == shipped, "\(path)")
        }
    }

    @Test func `a lesson of somebody else finds its pictures beside it, whatever it is called`() throws {
        let text = "---\ntitle: T\nruns:\n  locked:\n    picture: pictures/locked.png\n---\n"
        let lesson = try Lesson(Array(text.utf8), file: "lessons/starting-points.md")
        #expect(lesson.embeddedPicture(of: lesson.frontMatter.runs[0].plan) == nil)
    }

    @Test func `a lesson without a picture says so`() throws {
        let lesson = try Sample.lesson("Text.")
        #expect(throws: LessonError(file: "lesson.md", line: 1, problem: .noPicture)) {
            try lesson.picturePath(of: lesson.frontMatter.run)
        }
    }
}
