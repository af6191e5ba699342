/// What becomes of a lesson's answers.
public enum AnswerMode: String, CaseIterable, Sendable {
    /// They stand in the page, folded.
    case show
    /// They are left out: not even the page's source has them.
    case hide
    /// They are left out of the page and stand on one of their own, each under its exercise.
    case separate
}
