/// Refuses YAML that costs more than it says, before the parser sees it.
///
/// A parser follows aliases (a bomb of 300 bytes can stand for 10^9 nodes) and nests by recursion. Front matter and
/// options need neither, so the text is checked without understanding it: what could be an alias is refused even
/// inside quotes.
enum YAMLGuard {
    /// The most opening brackets in one text; together with `indentation` it bounds the depth.
    static let brackets = 64
    /// The most leading spaces and block indicators of a line.
    static let indentation = 64

    /// The first thing to refuse, with its line counted from 0.
    static func objection(to text: String) -> (line: Int, problem: LessonProblem)? {
        var brackets = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let stray = line.unicodeScalars.first(where: { !isYAML($0) }) {
                return (number, .yamlCharacter(stray.value))
            }
            if let reference = reference(in: line) { return (number, .yamlReference(reference)) }
            brackets += line.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
            if brackets > Self.brackets || leadingIndicators(of: line) > indentation {
                return (number, .yamlTooDeep)
            }
        }
        return nil
    }

    /// The characters that YAML 1.1 calls printable.
    private static func isYAML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
        default: false
        }
    }

    /// `&name`, `*name` or `!name` where no letter or digit stands before.
    private static func reference(in line: Substring) -> String? {
        var previous = Unicode.Scalar(32 as UInt8)
        var start = line.unicodeScalars.startIndex
        let scalars = line.unicodeScalars
        while start < scalars.endIndex {
            let scalar = scalars[start]
            let next = scalars.index(after: start)
            if "&*!".unicodeScalars.contains(scalar), !isNameCharacter(previous), next < scalars.endIndex {
                let rest = scalars[next...]
                // `!!`, `!<` and `!"` begin tags too.
                if let first = rest.first, isNameCharacter(first) || (scalar == "!" && first != " ") {
                    return String(scalar) + String(Substring(rest.prefix { isNameCharacter($0) }))
                }
            }
            previous = scalar
            start = next
        }
        return nil
    }

    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || (scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)))
    }

    private static func leadingIndicators(of line: Substring) -> Int {
        line.utf8.prefix { " \t-?:".utf8.contains($0) }.count
    }
}
