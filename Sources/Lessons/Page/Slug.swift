/// The `id` a heading gets from its words.
enum Slug {
    /// Letters and digits in lower case, hyphens between them: "What is K-means?" gives `what-is-k-means`.
    static func of(_ title: String) -> String {
        var out = ""
        for scalar in title.lowercased().unicodeScalars.prefix(200) {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                out.unicodeScalars.append(scalar)
            } else if !out.isEmpty, !out.hasSuffix("-") {
                out += "-"
            }
        }
        while out.hasSuffix("-") { out.removeLast() }
        return out.isEmpty ? "section" : out
    }
}
