/// The command as it would be typed, for the page's provenance.
enum CommandLineText {
    /// Quotes what a shell would take apart. The program's own path is left out: it says nothing to others.
    static func of(_ arguments: [String]) -> String {
        (["visualiser"] + arguments.dropFirst().map(quoted)).joined(separator: " ")
    }

    private static func quoted(_ argument: String) -> String {
        let plain = argument.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || "0123456789-_./,=+@%:".unicodeScalars.contains(scalar)
        }
        if plain, !argument.isEmpty { return argument }
        return "'" + argument.replacing("'", with: "'\\''") + "'"
    }
}
