internal import Narration

/// ```{formula}: one of a few formulas, in MathML. Option `name`: `inertia`, `assign`, `update`, `mean` or `mse`.
struct FormulaDirective: OptionDirective {
    static let name = "formula"
    static let keys = ["name"]
    static let showsRun = false
    /// The formulas there are, with the keys of their captions.
    private static let captions = [
        "inertia": "formulaInertia", "assign": "formulaAssign", "update": "formulaUpdate", "mean": "formulaMean",
        "mse": "formulaMse",
    ]

    private let formula: String

    init(_ options: KeyReader) throws(LessonError) {
        formula = try options.require(options.word("name", among: Self.captions.keys.sorted()), for: "name")
    }

    func html(on page: inout LessonContext) throws -> String {
        let id = page.uniqueID("formula-" + formula)
        return Templates.render(
            "formula",
            [
                "id": id, "math": Templates.render("formula-" + formula, [:]),
                "caption": page.figureCaption(page.words(Self.captions[formula] ?? ""), id: id),
            ])
    }
}
