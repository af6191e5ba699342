internal import Yams

/// One `key: value` line of front matter or of a directive's body.
struct YAMLEntry: Equatable, Sendable {
    /// What may stand after the colon.
    enum Value: Equatable, Sendable {
        /// A word, a number or some text, as it is written.
        case scalar(String)
        /// A list of such.
        case list([String])
        /// Something deeper, which no key takes.
        case nested
    }

    let key: String
    let value: Value
    /// Line in the lesson's file, from 1.
    let line: Int
}

/// Reads the flat YAML that lessons use.
enum YAMLEntries {
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
            throw LessonError(file: file, line: error.line.map { firstLine + $0 - 1 }, problem: error.problem)
        } catch {
            throw LessonError(file: file, line: firstLine, problem: .notYAML)
        }
        guard let root else { return [] }
        guard case .mapping(let mapping) = root else {
            if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
            throw LessonError(file: file, line: firstLine, problem: .notAMapping)
        }
        var entries: [YAMLEntry] = []
        for (key, value) in mapping {
            let line = firstLine + (key.mark?.line ?? 1) - 1
            guard case .scalar(let name) = key else {
                throw LessonError(file: file, line: line, problem: .notAMapping)
            }
            entries.append(YAMLEntry(key: name.string, value: value.entryValue, line: line))
        }
        return entries
    }
}

extension Node {
    fileprivate var entryValue: YAMLEntry.Value {
        switch self {
        case .scalar(let scalar): return .scalar(scalar.string)
        case .sequence(let sequence):
            var items: [String] = []
            for node in sequence {
                guard case .scalar(let scalar) = node else { return .nested }
                items.append(scalar.string)
            }
            return .list(items)
        case .mapping, .alias: return .nested
        }
    }
}

extension YamlError {
    /// Line in the YAML text, from 1.
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    fileprivate var problem: LessonProblem {
        if case .duplicatedKeysInMapping(let keys, _) = self, let key = keys.first {
            .duplicateKey(key)
        } else {
            .notYAML
        }
    }
}
