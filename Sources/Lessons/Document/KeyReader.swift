/// Takes typed values out of `key: value` entries; every mistake names its line and the nearest right name.
struct KeyReader {
    let file: String
    let place: LessonProblem.Place
    /// The line where the entries begin, for keys that are missing.
    let line: Int
    /// The names of the lesson's runs, where the entries can name one.
    let runs: [String]
    private let entries: [String: YAMLEntry]

    /// Takes entries, all of whose keys have to be among `known`.
    init(
        _ entries: [YAMLEntry], known: [String], file: String, place: LessonProblem.Place, line: Int,
        runs: [String] = []
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
        self.runs = runs
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
        guard case .scalar(let text) = entry.value, let number = Self.wholeNumber(text), range.contains(number) else {
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
            guard let number = Self.wholeNumber(item.text), range.contains(number), !numbers.contains(number) else {
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

    /// Whether a key is there.
    func has(_ key: String) -> Bool { entries[key] != nil }

    /// The line of a key; where it is absent, that on which the entries begin.
    func line(of key: String) -> Int { entries[key]?.line ?? line }

    /// A list of names of runs, no two alike; nil where the key is absent.
    func runNames(_ key: String) throws(LessonError) -> [String]? { try choices(key, among: runs, .runs(runs)) }

    /// A list of some of these words, no two alike; nil where the key is absent.
    func choices(_ key: String, among known: [String]) throws(LessonError) -> [String]? {
        try choices(key, among: known, .words(known))
    }

    private func choices(
        _ key: String, among known: [String], _ expected: LessonProblem.Expectation
    ) throws(LessonError) -> [String]? {
        guard let items = try items(key, expected, limit: known.count) else { return nil }
        var words: [String] = []
        for item in items {
            guard known.contains(item.text), !words.contains(item.text) else {
                let nearest = words.contains(item.text) ? nil : NearestName.of(item.text, among: known)
                throw bad(item, of: key, expected, nearest: nearest)
            }
            words.append(item.text)
        }
        return words
    }

    /// The items of a list, at least one; nil where the key is absent.
    func items(
        _ key: String, _ expected: LessonProblem.Expectation, limit: Int
    ) throws(LessonError) -> [YAMLItem]? {
        guard let entry = entries[key] else { return nil }
        guard case .list(let items) = entry.value, !items.isEmpty else { throw bad(entry, expected) }
        if items.count > limit { throw tooMany(key, limit: limit, line: items[limit].line) }
        return items
    }

    /// The `key: value` lines below a key; nil where it is absent.
    func entries(_ key: String, limit: Int) throws(LessonError) -> [YAMLEntry]? {
        guard let entry = entries[key] else { return nil }
        guard let inner = entry.inner else { throw bad(entry, .entries) }
        if inner.count > limit { throw tooMany(key, limit: limit, line: inner[limit].line) }
        return inner
    }

    /// Of two keys that are both there, the one that stands further down, and the other; nil where one is absent.
    func conflict(_ a: String, _ b: String) -> (second: String, first: String)? {
        guard let one = entries[a], let other = entries[b] else { return nil }
        return one.line > other.line ? (a, b) : (b, a)
    }

    /// Refuses two keys that say the same thing in two ways, at the second's line.
    func refuseBoth(_ a: String, _ b: String) throws(LessonError) {
        if let found = conflict(a, b) { try refuse(found.second, beside: found.first) }
    }

    /// The error that an item of a list is not what it has to be.
    func bad(
        _ item: YAMLItem, of key: String, _ expected: LessonProblem.Expectation, nearest: String? = nil
    ) -> LessonError {
        LessonError(
            file: file, line: item.line,
            problem: .badValue(key: key, value: item.text, expected: expected, nearest: nearest))
    }

    /// The error that a list is too long, at the line where it gets so.
    func tooMany(_ key: String, limit: Int, line: Int) -> LessonError {
        LessonError(file: file, line: line, problem: .tooManyItems(key: key, limit: limit))
    }

    private func bad(
        _ entry: YAMLEntry, _ expected: LessonProblem.Expectation, nearest: String? = nil
    ) -> LessonError {
        LessonError(
            file: file, line: entry.line,
            problem: .badValue(key: entry.key, value: entry.text, expected: expected, nearest: nearest))
    }

    /// Digits only: no `.nan`, no `0x10`, no `1_000`, all of which YAML takes for numbers.
    static func wholeNumber(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

extension YAMLEntry {
    /// The value as one text, for messages.
    var text: String {
        switch value {
        case .scalar(let text): text
        case .list(let items): "[" + items.map { $0.text }.joined(separator: ", ") + "]"
        case .entries, .nested: "..."
        }
    }

    /// The `key: value` lines below; none where nothing stands after the colon, nil where something else does.
    var inner: [YAMLEntry]? {
        switch value {
        case .entries(let entries): entries
        case .scalar(""): []
        case .scalar, .list, .nested: nil
        }
    }
}
