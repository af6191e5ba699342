internal import Assets
internal import Mustache

/// The page's templates, compiled from the embedded files. Their names are those of the files.
enum Templates {
    /// Fills a template in. All text is escaped by `HTMLEscaper`; only `{{{...}}}` takes HTML.
    static func render(_ name: String, _ values: [String: Any]) -> String {
        library.render(values, withTemplate: name) ?? ""
    }

    /// Every template by the name of its file, without `.mustache`.
    static let names = [
        "page", "present", "heading", "caption", "player", "slider", "section", "picture", "pixels", "frames", "steps",
        "palette",
        "sizes", "k-table", "runs", "inertia", "listing", "formula", "formula-inertia", "formula-assign",
        "formula-update", "formula-mse", "exercise", "answer", "note", "misconception", "settling", "shuffled",
        "provenance",
        "formula-mean", "by-hand", "hand-plane", "hand-picture", "why-mean", "worksheet",
        "best-and-worst", "numbered-palette", "starts-table", "starts-rows", "strips", "slopes", "end-solutions",
        "starts-over-k", "starts-one-k",
        "use-sentences", "starts-figures", "best-of", "folded",
        "race", "step-buttons", "cube-buttons",
        "draws", "draws-nothing",
    ]

    /// Names of the templates that could not be compiled: none, as the tests show.
    static let broken = names.filter { library.getTemplate(named: $0) == nil }

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(EscapedHTML(), named: "ESCAPED")
        var library = MustacheLibrary()
        for name in names {
            // A template that does not compile is listed in `broken`; there is no input that could make one.
            try? library.register("{{% CONTENT_TYPE:ESCAPED}}\n" + Assets.text(name + ".mustache"), named: name)
        }
        return library
    }()
}
