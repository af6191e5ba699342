import ArgumentParser
import Lessons

/// The options of every command that writes a page.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Answers to the exercises: folded in the page, left out, or in answers.html beside it.",
            valueName: AnswerMode.allCases.map(\.rawValue).joined(separator: "|")))
    var answers: AnswerMode = .show
}
