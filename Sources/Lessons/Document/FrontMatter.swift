/// What a lesson says about itself and its runs, between the two lines `---` it begins with.
public struct FrontMatter: Sendable, Equatable {
    /// The page's heading.
    public let title: String
    /// The page's own run. All of it is optional: the command line overrides it, and defaults stand behind both.
    public let run: RunPlan
    /// The runs it names, in order.
    public let runs: [NamedRun]
    /// The starts it compares.
    public internal(set) var comparison: PlannedComparison
    /// The language of the lesson's text, a tag such as `en`.
    public let language: String
    /// One sentence about the page, for search engines and lists.
    public let description: String?
    /// Who made the picture, and its licence: Markdown on one line.
    public let credit: String?
    /// The line of the credit in the file.
    let creditLine: Int

    /// All keys there are.
    static let keys = ["title"] + RunPlan.keys + ["runs", PlannedComparison.key, "lang", "description", "credit"]

    init(_ entries: [YAMLEntry], file: String) throws(LessonError) {
        let reader = try KeyReader(entries, known: Self.keys, file: file, place: .frontMatter, line: 1)
        title = try reader.require(reader.text("title"), for: "title")
        run = try RunPlan(reader, role: .own)
        runs = try NamedRun.all(in: reader, beside: run.source)
        comparison = try PlannedComparison(reader)
        language = try reader.language("lang") ?? "en"
        description = try reader.text("description")
        credit = try reader.text("credit")
        creditLine = reader.line(of: "credit")
    }
}
