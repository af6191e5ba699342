import Foundation
import Testing

@testable import Narration

@Suite struct WordsTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")

    /// The sections of a language's file.
    private static func sections(_ language: String) throws -> [String: [String: String]] {
        let file = sources.appending(path: "CAssets/page/words.\(language).json")
        return try JSONDecoder().decode([String: [String: String]].self, from: try Data(contentsOf: file))
    }

    /// The text of every source file of these kinds, by its name.
    private static func texts(_ kinds: Set<String>) throws -> [(name: String, text: String)] {
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var texts: [(String, String)] = []
        for case let file as URL in files where kinds.contains(file.pathExtension) {
            texts.append((file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)))
        }
        return texts
    }

    /// A key without the `One` of its singular.
    private static func base(_ key: String) -> String { key.hasSuffix("One") ? String(key.dropLast(3)) : key }

    /// The names in braces.
    private static func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }

    @Test(arguments: Words.languages.map { $0.language })
    func `no two keys are alike, and no words are missing`(language: String) throws {
        let (words, sections) = (Words.named(language), try Self.sections(language))
        let keys = sections.values.flatMap { $0.keys }
        #expect(Set(keys).count == keys.count)
        #expect(Set(keys) == Set(words.all.keys))
        for (key, text) in sections.values.joined() { #expect(!text.isEmpty, "\(key)") }
    }

    @Test func `every language has the same words, filled in with the same values`() throws {
        let english = try Self.sections("en")
        for words in Words.languages {
            let sections = try Self.sections(words.language)
            #expect(sections.mapValues { Set($0.keys) } == english.mapValues { Set($0.keys) }, "\(words.language)")
            for (key, text) in sections.values.joined() {
                let wanted = Self.placeholders(Words.english.all[key] ?? "")
                #expect(Self.placeholders(text) == wanted, "\(words.language): \(key)")
            }
        }
    }

    @Test func `each file of words is one of the languages`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path + "/CAssets/page")
        let files = names.filter { $0.hasPrefix("words.") && $0.hasSuffix(".json") }
        #expect(Set(files) == Set(Words.languages.map { "words.\($0.language).json" }))
    }

    @Test func `every word the code asks for is there`() throws {
        var asked = 0
        for (name, text) in try Self.texts(["swift"]) {
            for match in text.matches(of: /(?:words|self|add)\(\s*"(\w+)"(?!, among:)(,\s*count:)?/) {
                let key = String(match.1)
                #expect(Words.english.all[key] != nil, "\(name): \(key)")
                if match.2 != nil { #expect(Words.english.all[key + "One"] != nil, "\(name): \(key)One") }
                asked += 1
            }
        }
        #expect(asked > 120)
    }

    @Test func `every word is asked for`() throws {
        let all = try Self.texts(["swift", "mustache", "js"])
        var asked: Set<String> = []
        for (_, text) in all {
            for match in text.matches(of: /"(\w+)"|words\.(\w+)/) {
                asked.insert(String(match.1 ?? match.2 ?? ""))
            }
            // The script also takes several at once: const { one, other } = this.words;
            for match in text.matches(of: /const \{([^}]*)\} = this\.words/) {
                for name in match.1.split(separator: ",") { asked.insert(name.trimmingCharacters(in: .whitespaces)) }
            }
        }
        // Some keys are made of two parts.
        let endings = ["", "AtMost", "Closing", "Larger", "Above", "Two", "Plane", "Summary"]
        for key in Words.english.all.keys {
            let base = Self.base(key)
            let isAsked = endings.contains { ending in
                base.hasSuffix(ending) && asked.contains(String(base.dropLast(ending.count)))
            }
            #expect(isAsked || asked.contains(key), "\(key)")
        }
    }

    @Test func `words in braces are filled in, and others are left to the script`() {
        let words = Words(language: "en", json: #"{"page": {"a": "{x} of {y}, {z}"}}"#)
        #expect(words("a", ["x": "1", "y": "{x}"]) == "1 of {x}, {z}")
        #expect(words("missing") == "missing")
    }

    @Test func `one is singular`() {
        let words = Words(language: "en", json: #"{"page": {"a": "{count} {what}s", "aOne": "one {what}"}}"#)
        #expect(words("a", count: 1, ["what": "cat"]) == "one cat")
        #expect(words("a", count: 0, ["what": "cat"]) == "0 cats")
        #expect(words("a", count: 1200, ["what": "cat"]) == "1\u{202F}200 cats")
    }

    @Test(arguments: ["de", "de-AT", "DE-ch"])
    func `the first part of a tag names the language`(tag: String) {
        #expect(Words.named(tag).language == "de")
    }

    @Test(arguments: ["en", "en-GB", "EN", "fr", "", "x-klingon", "den"])
    func `a language without words of its own has the English ones`(tag: String) {
        #expect(Words.named(tag).language == "en")
    }
}
