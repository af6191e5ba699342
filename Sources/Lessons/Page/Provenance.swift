/// Where a page comes from: what it takes to make it again.
public struct Provenance: Sendable {
    /// The command, as it would be typed.
    public let commandLine: String
    /// The program and its version, `visualiser 0.1.0`.
    public let generator: String
    /// Who made the picture and its licence, as one line of Markdown; nil where that is not known.
    public let credit: String?

    /// Collects the facts.
    public init(commandLine: String, generator: String, credit: String? = nil) {
        self.commandLine = commandLine
        self.generator = generator
        self.credit = credit
    }
}
