internal import Yams

/// One `key: value` line of front matter or of a directive's body.
struct YAMLEntry: Equatable, Sendable {
    /// What may stand after the colon.
    enum Value: Equatable, Sendable {
        /// A word, a number or some text, as it is written.
        case scalar(String)
        /// A list of such, each with its line.
        case list([YAMLItem])
        /// `key: value` lines of its own.
        case entries([YAMLEntry])
        /// Something deeper, which no key takes.
        case nested
    }

    let key: String
    let value: Value
    /// Line in the lesson's file, from 1.
    let line: Int
}

/// One of a list's texts.
struct YAMLItem: Equatable, Sendable {
    let text: String
    /// Line in the lesson's file, from 1.
    let line: Int
}

/// Reads the shallow YAML that lessons use: keys, and below a key a list or keys again.
enum YAMLEntries {
    /// How many levels of keys there can be: those of the text, `runs`, and a run's own.
    private static let levels = 3

    /// The entries of a text in order; none for an empty text.
    ///
    /// - Parameters:
    ///   - file: The lesson's name, for errors.
    ///   - firstLine: The line of the file on which the text begins, from 1.
    static func read(_ text: String, file: String, firstLine: Int) throws(LessonError) -> [YAMLEntry] {
        if let objection = YAMLGuard.objection(to: text) {
            throw LessonError(file: file, line: firstLine + objection.line, problem: objection.problem)
        }
        let root: Node?
        do {
            // Said outright: the default encoding asks an environment variable, and then prints to stdout.
            root = try Yams.compose(yaml: text, .default, .default, .utf8)
        } catch let error as YamlError {
            let (line, problem) = YAMLMistake.of(error, in: text)
            throw LessonError(file: file, line: firstLine + line, problem: problem)
        } catch {
            throw LessonError(file: file, line: firstLine, problem: .notYAML)
        }
        guard let root else { return [] }
        guard case .mapping(let mapping) = root else {
            if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
            throw LessonError(file: file, line: firstLine, problem: .notAMapping)
        }
        return try mapping.entries(levels: levels, file: file, firstLine: firstLine)
    }
}

extension Node.Mapping {
    /// The mapping's pairs, and those of at most `levels - 1` mappings below.
    fileprivate func entries(levels: Int, file: String, firstLine: Int) throws(LessonError) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, value) in self {
            let line = firstLine + (key.mark?.line ?? 1) - 1
            guard case .scalar(let name) = key else {
                throw LessonError(file: file, line: line, problem: .notAMapping)
            }
            let read = try value.entryValue(levels: levels, file: file, firstLine: firstLine)
            entries.append(YAMLEntry(key: name.string, value: read, line: line))
        }
        return entries
    }
}

extension Node {
    fileprivate func entryValue(
        levels: Int, file: String, firstLine: Int
    ) throws(LessonError) -> YAMLEntry.Value {
        switch self {
        case .scalar(let scalar): return .scalar(scalar.string)
        case .sequence(let sequence):
            var items: [YAMLItem] = []
            for node in sequence {
                guard case .scalar(let scalar) = node else { return .nested }
                items.append(YAMLItem(text: scalar.string, line: firstLine + (scalar.mark?.line ?? 1) - 1))
            }
            return .list(items)
        case .mapping(let mapping) where levels > 1:
            return .entries(try mapping.entries(levels: levels - 1, file: file, firstLine: firstLine))
        case .mapping, .alias: return .nested
        }
    }
}
