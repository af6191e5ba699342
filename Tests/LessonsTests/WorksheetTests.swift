import Foundation
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct WorksheetTests {
    private static func sheet(_ kind: Worksheet.Kind, _ run: Run? = nil) throws -> String {
        let lesson = try Sample.lesson("```{by-hand}\n```", title: "<Sheet>")
        let sheet = try Worksheet(
            lesson: lesson, run: run ?? HandRunTests.run(), kind: kind, generator: "visualiser 0.0.0")
        return sheet.html().replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    /// Numbers that only the working gives; none is among the given ones, nor in the style.
    private static let answers = [
        "113 200", "43 300", "20 800", "3 520", "(25, 0, 0)", "(150, 25, 0)", "(40, 0, 0)", "(204, 40, 0)", "1 600",
        "27 200", "= 400", "1 · 400", "tie)", "was 2", "No pixel changed",
    ]

    @Test func `the empty sheet gives no answer away, and the key has them all`() throws {
        let (empty, key) = (try Self.sheet(.empty), try Self.sheet(.key))
        for answer in Self.answers {
            #expect(!empty.contains(answer), "\(answer)")
            #expect(key.contains(answer), "\(answer)")
        }
        #expect(empty.contains("(20, 0, 0)") && empty.contains("(60, 0, 0)"))
        #expect(empty.contains("on a tie, the lowest number") && empty.contains("How many pixels changed cluster?"))
        #expect(empty.contains("Why does it stop here?"))
    }

    @Test func `sheet and key have the same rows and blanks`() throws {
        let (empty, key) = (try Self.sheet(.empty), try Self.sheet(.key))
        for part in ["<tr>", "<td", "<table", "class=\"blank", "<section"] {
            #expect(empty.components(separatedBy: part).count == key.components(separatedBy: part).count, "\(part)")
        }
        // Three assigns of six colours, two updates of two clusters, and a row of headings on each.
        #expect(empty.components(separatedBy: "<tr>").count - 1 == 3 * 7 + 2 * 3)
    }

    @Test func `a sheet is a quiet page of its own, and is known again`() throws {
        let sheet = try Self.sheet(.empty)
        #expect(Worksheet.isMark(String(sheet.prefix(1024))))
        #expect(!Worksheet.isMark("<!DOCTYPE html><meta name=\"generator\" content=\"visualiser 0.1.0\">"))
        #expect(!sheet.contains("<script") && sheet.contains("default-src &#39;none&#39;; style-src"))
        #expect(sheet.contains("– &lt;Sheet&gt;</title>") && !sheet.contains("{{") && !sheet.contains("Optional("))
    }

    @Test func `a lesson without {by-hand} has no sheet, and a run too large has none either`() throws {
        #expect(throws: LessonError(file: "lesson.md", line: nil, problem: .nothingByHand)) {
            try Sample.lesson("Nothing.").byHandRun()
        }
        #expect(throws: LessonError(file: "lesson.md", line: 4, problem: .notByHand(.pixels, count: 384, limit: 64))) {
            try Self.sheet(.key, Sample.run())
        }
    }
}
