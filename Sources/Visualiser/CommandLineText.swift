/// The command as it would be typed, for the page's provenance.
enum CommandLineText {
    /// Quotes what a shell would take apart. Left out are the program's own path, which says nothing to others, and
    /// options that change nothing on the page: where it goes, how many threads make it, how much is said meanwhile.
    static func of(_ arguments: [String]) -> String {
        var kept = ["visualiser"]
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            if optionsLeftOut.contains(argument) {
                rest = rest.dropFirst()
            } else if !isLeftOut(argument) {
                kept.append(quoted(argument))
            }
        }
        return kept.joined(separator: " ")
    }

    private static let optionsLeftOut: Set<String> = ["-o", "--output", "--jobs", "--assignments"]
    private static let flagsLeftOut: Set<String> = ["--force", "--quiet", "--verify"]

    /// A flag, or an option written as one word with its value: `--jobs=4`.
    private static func isLeftOut(_ argument: String) -> Bool {
        let name = argument.prefix { $0 != "=" }
        return flagsLeftOut.contains(argument) || (name != argument && optionsLeftOut.contains(String(name)))
    }

    private static func quoted(_ argument: String) -> String {
        let plain = argument.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || "0123456789-_./,=+@%:".unicodeScalars.contains(scalar)
        }
        if plain, !argument.isEmpty { return argument }
        return "'" + argument.replacing("'", with: "'\\''") + "'"
    }
}
