import Testing

@testable import Lessons

@Suite struct YAMLEntriesTests {
    @Test func `entries keep their order, their lines and their text`() throws {
        let text = "# a comment\ntitle: \"Fish & chips: 5 * 3\"\n\nclusters: [2, 4]\ndeep:\n  a: b\nempty:"
        let entries = try YAMLEntries.read(text, file: "l.md", firstLine: 10)
        #expect(
            entries == [
                YAMLEntry(key: "title", value: .scalar("Fish & chips: 5 * 3"), line: 11),
                YAMLEntry(
                    key: "clusters", value: .list([YAMLItem(text: "2", line: 13), YAMLItem(text: "4", line: 13)]),
                    line: 13),
                YAMLEntry(
                    key: "deep", value: .entries([YAMLEntry(key: "a", value: .scalar("b"), line: 15)]), line: 14),
                YAMLEntry(key: "empty", value: .scalar(""), line: 16),
            ])
    }

    @Test func `keys have keys below them to the third level, and lists their lines`() throws {
        let text = "runs:\n  hand:\n    pixels:\n      - 1,2,3\n\n      - 4,5,6\n    deep: {a: {b: c}}\nlist: [[1]]"
        let entries = try YAMLEntries.read(text, file: "l.md", firstLine: 2)
        let rows = [YAMLItem(text: "1,2,3", line: 5), YAMLItem(text: "4,5,6", line: 7)]
        let hand = [
            YAMLEntry(key: "pixels", value: .list(rows), line: 4), YAMLEntry(key: "deep", value: .nested, line: 8),
        ]
        #expect(
            entries == [
                YAMLEntry(
                    key: "runs", value: .entries([YAMLEntry(key: "hand", value: .entries(hand), line: 3)]), line: 2),
                YAMLEntry(key: "list", value: .nested, line: 9),
            ])
    }

    @Test(arguments: ["", "\n\n", "# nothing"])
    func `no text has no entries`(text: String) throws {
        #expect(try YAMLEntries.read(text, file: "l.md", firstLine: 1) == [])
    }

    @Test(arguments: [
        ("a: &x 1", "&x"), ("a: *x", "*x"), ("a: !!str 1", "!"), ("a: [1,&y 2]", "&y"), ("? *k : v", "*k"),
        ("a: !<tag:x> 1", "!"), ("a: \"*quoted\"", "*quoted"), ("{\"a\":*x}", "*x"),
    ])
    func `anchors, aliases and tags are refused wherever one could stand`(text: String, found: String) {
        let expected = LessonError(file: "l.md", line: 4, problem: .yamlReference(found))
        #expect(throws: expected) { try YAMLEntries.read("\n" + text, file: "l.md", firstLine: 3) }
    }

    @Test func `a bomb of aliases is refused before it is read`() {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (name, before) in zip("bcdefghi", "abcdefgh") {
            bomb += "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 9).joined(separator: ","))]\n"
        }
        #expect(throws: LessonError(file: "l.md", line: 1, problem: .yamlReference("&a"))) {
            try YAMLEntries.read(bomb, file: "l.md", firstLine: 1)
        }
    }

    @Test(arguments: ["[", "- ", "? ", "{a: ", "a:\n ", "]["])
    func `deep nesting is refused before it is read`(opening: String) {
        var text = ""
        // The line break of one of them is followed by ever more spaces.
        for level in 0..<10_000 { text += opening.hasSuffix("\n ") && level < 200 ? spaced("a:", level) : opening }
        let error = #expect(throws: LessonError.self) { try YAMLEntries.read(text, file: "l.md", firstLine: 1) }
        #expect(error?.problem == .yamlTooDeep)
    }

    @Test(arguments: [
        ("a: [", 2, LessonProblem.notYAML), ("a: b: c", 1, .colonInText("a")), ("- a\n- b", 1, .notAMapping),
        ("word", 1, .notAMapping), ("a: 1\nb: 2\na: 3", 3, .duplicateKey("a")),
        ("a:\n  b: 1\n  c: 2\n  b: 3", 4, .duplicateKey("b")), ("a:\n\t- b", 2, .yamlTab), ("[a]: b", 1, .notAMapping),
        ("a: 1\n---\nb: 2", 2, .notYAML), ("a: \"\\uD800\"", 1, .notYAML),
    ])
    func `what is no list of keys is named with its line`(text: String, line: Int, problem: LessonProblem) {
        #expect(throws: LessonError(file: "l.md", line: line, problem: problem)) {
            try YAMLEntries.read(text, file: "l.md", firstLine: 1)
        }
    }

    private func spaced(_ key: String, _ level: Int) -> String { String(repeating: " ", count: level) + key + "\n" }
}
