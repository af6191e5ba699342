/// Takes typed values out of `key: value` entries; every mistake names its line and the nearest right name.
struct KeyReader {
    let file: String
    let place: LessonProblem.Place
    /// The line where the entries begin, for keys that are missing.
    let line: Int
    private let entries: [String: YAMLEntry]

    /// Takes entries, all of whose keys have to be among `known`.
    init(
        _ entries: [YAMLEntry], known: [String], file: String, place: LessonProblem.Place, line: Int
    ) throws(LessonError) {
        var byKey: [String: YAMLEntry] = [:]
        for entry in entries {
            guard known.contains(entry.key) else {
                let nearest = NearestName.of(entry.key, among: known)
                throw LessonError(
                    file: file, line: entry.line, problem: .unknownKey(entry.key, in: place, nearest: nearest))
            }
            byKey[entry.key] = entry
        }
        self.entries = byKey
        self.file = file
        self.place = place
        self.line = line
    }

    /// Some text on one line; nil where the key is absent.
    func text(_ key: String) throws(LessonError) -> String? {
        guard let entry = entries[key] else { return nil }
        guard case .scalar(let text) = entry.value, !text.isEmpty, !text.utf8.contains(where: { $0 < 32 }) else {
            throw bad(entry, .text)
        }
        return text
    }

    /// A whole number in a range; nil where the key is absent.
    func number(_ key: String, in range: ClosedRange<Int>) throws(LessonError) -> Int? {
        guard let entry = entries[key] else { return nil }
        guard case .scalar(let text) = entry.value, let number = wholeNumber(text), range.contains(number) else {
            throw bad(entry, .number(range))
        }
        return number
    }

    /// A list of different whole numbers in a range; nil where the key is absent.
    func numbers(
        _ key: String, in range: ClosedRange<Int>, count: ClosedRange<Int>
    ) throws(LessonError) -> [Int]? {
        guard let entry = entries[key] else { return nil }
        guard case .list(let items) = entry.value, count.contains(items.count) else {
            throw bad(entry, .numbers(range, count: count))
        }
        var numbers: [Int] = []
        for item in items {
            guard let number = wholeNumber(item), range.contains(number), !numbers.contains(number) else {
                throw bad(entry, .numbers(range, count: count))
            }
            numbers.append(number)
        }
        return numbers
    }

    /// One of some words; nil where the key is absent.
    func word(_ key: String, among words: [String]) throws(LessonError) -> String? {
        guard let entry = entries[key] else { return nil }
        guard case .scalar(let text) = entry.value, words.contains(text) else {
            throw bad(entry, .word(words), nearest: NearestName.of(entry.text, among: words))
        }
        return text
    }

    /// A language tag: letters, digits and hyphens; nil where the key is absent.
    func language(_ key: String) throws(LessonError) -> String? {
        guard let entry = entries[key] else { return nil }
        let parts = entry.text.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) }
        }
        guard isTag, case .scalar(let tag) = entry.value, (2...3).contains(parts.first?.utf8.count ?? 0) else {
            throw bad(entry, .language)
        }
        return tag
    }

    /// A value that has to be there.
    func require<Value>(_ value: Value?, for key: String) throws(LessonError) -> Value {
        guard let value else { throw LessonError(file: file, line: line, problem: .missingKey(key, in: place)) }
        return value
    }

    /// Refuses a key that means nothing beside what another key says.
    func refuse(_ key: String, beside other: String) throws(LessonError) {
        guard let entry = entries[key] else { return }
        throw LessonError(file: file, line: entry.line, problem: .unusedKey(key, beside: other))
    }

    /// The line of a key.
    func line(of key: String) -> Int { entries[key]?.line ?? line }

    private func bad(
        _ entry: YAMLEntry, _ expected: LessonProblem.Expectation, nearest: String? = nil
    ) -> LessonError {
        LessonError(
            file: file, line: entry.line,
            problem: .badValue(key: entry.key, value: entry.text, expected: expected, nearest: nearest))
    }

    /// Digits only: no `.nan`, no `0x10`, no `1_000`, all of which YAML takes for numbers.
    private func wholeNumber(_ text: String) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

extension YAMLEntry {
    /// The value as one text, for messages.
    fileprivate var text: String {
        switch value {
        case .scalar(let text): text
        case .list(let items): "[" + items.joined(separator: ", ") + "]"
        case .nested: "..."
        }
    }
}
