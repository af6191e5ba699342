public import KMeansTrace

/// What a lesson says about itself and its run, between the two lines `---` it begins with.
///
/// All settings of the run are optional: the command line overrides them, and defaults stand behind both.
public struct FrontMatter: Sendable, Equatable {
    /// The page's heading.
    public let title: String
    /// The picture's path, relative to the lesson's folder.
    public let picture: String?
    /// K.
    public let clusters: ClusterCount?
    /// How the starting centroids are chosen.
    public let initialisation: StartingStrategy?
    /// The seed of a random start.
    public let seed: Seed?
    /// The limit of iterations.
    public let limit: IterationLimit?
    /// What becomes of clusters without pixels.
    public let emptyClusters: EmptyClusterPolicy?
    /// The language of the lesson's text, a tag such as `en`.
    public let language: String
    /// One sentence about the page, for search engines and lists.
    public let description: String?
    /// Who made the picture, and its licence: Markdown on one line.
    public let credit: String?
    /// The line of the credit in the file.
    let creditLine: Int
    /// The line of the picture's path in the file.
    let pictureLine: Int

    /// All keys there are.
    static let keys = [
        "title", "picture", "clusters", "initialisation", "seed", "maximum-iterations", "empty-clusters", "lang",
        "description", "credit",
    ]

    init(_ entries: [YAMLEntry], file: String) throws(LessonError) {
        let reader = try KeyReader(entries, known: Self.keys, file: file, place: .frontMatter, line: 1)
        title = try reader.require(reader.text("title"), for: "title")
        picture = try reader.text("picture")
        clusters = try reader.number("clusters", in: ClusterCount.range).flatMap { ClusterCount($0) }
        let strategies = StartingStrategy.allCases
        let name = try reader.word("initialisation", among: strategies.map { $0.name })
        initialisation = strategies.first { $0.name == name }
        seed = try reader.number("seed", in: 0...Int(Seed.range.upperBound)).flatMap { Seed(UInt64($0)) }
        limit = try reader.number("maximum-iterations", in: IterationLimit.range).flatMap { IterationLimit($0) }
        let policies = EmptyClusterPolicy.allCases
        let policy = try reader.word("empty-clusters", among: policies.map { $0.name })
        emptyClusters = policies.first { $0.name == policy }
        language = try reader.language("lang") ?? "en"
        description = try reader.text("description")
        credit = try reader.text("credit")
        creditLine = reader.line(of: "credit")
        pictureLine = reader.line(of: "picture")
    }
}
