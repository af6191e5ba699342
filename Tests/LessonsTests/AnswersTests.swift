import Foundation
import Testing

@testable import Lessons

@Suite struct AnswersTests {
    private static let exercises = """
        Before.

        ## Questions

        ```{exercise}
        How many pixels? Look at [the picture](#questions).
        ```

        ```{answer}
        {value}`picture.pixels`, said the *[first](#questions)* answer.
        ```

        A hint between them.

        ```{exercise}
        Which palette?
        ```

        ````{answer}
        ```{palette}
        ```
        ````

        ```{answer}
        A second answer to it.
        ```
        """

    private static func report(_ text: String, _ answers: AnswerMode) throws -> Report {
        try Sample.report(Sample.lesson(text), Sample.run(), answers: answers)
    }

    @Test func `shown, each answer is folded and names the exercise it belongs to`() throws {
        let report = try Self.report(Self.exercises, .show)
        let page = try report.html()
        let answers = page.matches(of: /<details class="answer" id="([^"]*)" data-exercise="([^"]*)">/)
        #expect(answers.map { $0.1 } == ["answer", "answer-2", "answer-3"])
        #expect(answers.map { $0.2 } == ["exercise-1", "exercise-2", "exercise-2"])
        #expect(page.contains("384, said the <em><a href=\"#questions\">first</a></em> answer."))
        #expect(try report.answersHTML() == nil)
    }

    @Test(arguments: [AnswerMode.hide, .separate])
    func `left out, nothing of an answer is in the page, and no table is counted for it`(mode: AnswerMode) throws {
        let page = try Self.report(Self.exercises + "\n\n```{sizes}\n```", mode).html()
        #expect(page.contains("How many pixels?") && page.contains("A hint between them."))
        for trace in ["384, said", "second answer", "id=\"palette", "data-exercise", "class=\"answer"] {
            #expect(!page.contains(trace), "\(trace)")
        }
        #expect(page.contains(">Table 1</a>") && !page.contains(">Table 2</a>"))
    }

    @Test func `on a page of their own they stand plainly under their exercises, without links to what is not there`()
        throws
    {
        let page = try #require(try Self.report(Self.exercises, .separate).answersHTML())
        #expect(page.contains("<h1>Answers: A lesson</h1>") && !page.contains("<nav"))
        let places = ["Look at the picture.", "384, said the <em>first</em> answer.", "Which palette?", ">Table 1</a>"]
            .map { page.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap { $0 }.sorted() == places.compactMap { $0 })
        let body = try #require(page.components(separatedBy: "<body>").last)
        #expect(!body.contains("A hint") && !body.contains("<details") && !body.contains("writing-room"))
        for link in body.matches(of: /href="#([^"]*)"/) { #expect(body.contains("id=\"\(link.1)\"")) }
    }

    @Test func `a lesson without exercises says so on that page`() throws {
        #expect(try Self.report("Text.", .separate).answersHTML()?.contains("This lesson has no exercises.") == true)
    }

    @Test func `name and date stand once, and room under each exercise, for paper alone`() throws {
        let page = try Self.report(Self.exercises, .hide).html()
        #expect(page.components(separatedBy: "<p class=\"name-and-date\" hidden>").count == 2)
        #expect(page.components(separatedBy: "<div class=\"writing-room\" hidden>").count == 3)
    }

    @Test func `an answer needs an exercise before it`() throws {
        #expect(throws: LessonError(file: "lesson.md", line: 6, problem: .answerWithoutExercise)) {
            try Sample.lesson("Text.\n\n```{answer}\nx\n```\n\n```{exercise}\ny\n```")
        }
        let sentence = "lesson.md, line 4: the directive {answer} has no {exercise} before it that it could answer"
        #expect(try Sample.mistake { _ = try Sample.lesson("```{answer}\nx\n```") } == sentence)
    }

    @Test func `a note is hidden without style and script, and its headings are in no contents`() throws {
        let page = try Sample.page("## One\n\n```{note}\nSay **this** of {value}`picture.pixels`.\n```")
        #expect(page.contains("<aside class=\"speaker-note\" hidden>\n<p>Say <strong>this</strong> of 384.</p>\n"))
        #expect(page.components(separatedBy: "<li><a href=").count == 2)
    }

    @Test func `a note holds no directive: it would be counted and not seen`() throws {
        #expect(throws: LessonError(file: "lesson.md", line: 5, problem: .nestedDirective("palette"))) {
            try Sample.lesson("````{note}\n```{palette}\n```\n````")
        }
    }
}
