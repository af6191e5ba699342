internal import Yams

/// Finds what an author most likely did where a parser only says that something is no YAML.
enum YAMLMistake {
    /// The mistake behind a parser's error, and its line, counted from 0.
    static func of(_ error: YamlError, in text: String) -> (line: Int, problem: LessonProblem) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let first = max(0, context.mark.line - 1)
            return (repeated(key, in: lines, from: first) ?? first, .duplicateKey(key))
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            let line = max(0, mark.line - 1)
            guard lines.indices.contains(line) else { return (line, .notYAML) }
            if lines[line].drop(while: { $0 == " " }).hasPrefix("\t") { return (line, .yamlTab) }
            if let match = lines[line].firstMatch(of: /^\s*(?:- )?([\w-]+):\s+[^"'\[{|>].*:(?:\s|$)/) {
                return (line, .colonInText(String(match.1)))
            }
            return (line, .notYAML)
        default: return (0, .notYAML)
        }
    }

    /// The line on which a key stands for the second time among lines that are indented alike.
    private static func repeated(_ key: String, in lines: [Substring], from first: Int) -> Int? {
        var seen: Set<Int> = []
        for (number, line) in lines.enumerated().dropFirst(first) {
            let indentation = line.prefix { $0 == " " }.count
            guard line.dropFirst(indentation).hasPrefix(key + ":") else { continue }
            if !seen.insert(indentation).inserted { return number }
        }
        return nil
    }
}
