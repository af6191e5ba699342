internal import Assets
internal import Foundation

/// Everything the program says to a reader in one language: the page's own words, the computed sentences, what a step and
/// a frame say, and how numbers are written.
///
/// A language is one JSON file in `Sources/CAssets/page`, `words.en.json` and so on, in sections; no two of its keys are alike.
public struct Words: Sendable {
    /// The language's tag, `en`.
    public let language: String
    /// By key. Words in braces are filled in, by `callAsFunction` here or by the page's script.
    public let all: [String: String]
    /// Those that the script of the player of one run needs.
    public let player: [String: String]
    /// Those that the script of a race of several runs needs.
    public let race: [String: String]
    /// How numbers are written.
    public let numbers: Numbers

    /// English.
    public static let english = Words(language: "en", json: Assets.text("words.en.json"))

    /// German.
    public static let german = Words(language: "de", json: Assets.text("words.de.json"))

    /// The languages there are.
    public static let languages = [english, german]

    /// The words of a language by a tag such as `de` or `de-AT`: its first part decides. English where there are none.
    public static func named(_ tag: String) -> Words {
        let primary = tag.prefix { $0 != "-" }.lowercased()
        return languages.first { $0.language == primary } ?? english
    }

    /// What the player's script and the race's both say.
    private static let inBoth = ["play", "pause"]

    /// Reads the words of a language.
    ///
    /// - Parameter json: an object of sections, each an object of strings.
    init(language: String, json: String) {
        // A file that is no such JSON would leave keys in place of words, which a test would see.
        let sections = (try? JSONDecoder().decode([String: [String: String]].self, from: Data(json.utf8))) ?? [:]
        let numbers = sections["numbers"] ?? [:]
        self.language = language
        all = sections.values.reduce(into: [:]) { all, section in all.merge(section) { first, _ in first } }
        player = (sections["player"] ?? [:]).merging(numbers) { first, _ in first }
        let shared = player.filter { Self.inBoth.contains($0.key) }
        race = (sections["race"] ?? [:]).merging(numbers) { first, _ in first }.merging(shared) { first, _ in first }
        self.numbers = Numbers(numbers)
    }

    /// The words of a key, with what stands in braces filled in.
    public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        Self.filled(all[key] ?? key, values)
    }

    /// The words for so many of something: those of the key with `One` behind it for 1, else the key's own. `{count}` is
    /// the number, its digits in groups.
    public func callAsFunction(
        _ key: String, count: some BinaryInteger, _ values: [String: String] = [:]
    ) -> String {
        let number = ["count": numbers.grouped(Int64(clamping: count))]
        return self(count == 1 ? key + "One" : key, values.merging(number) { own, _ in own })
    }

    /// A text with what stands in braces filled in.
    static func filled(_ pattern: String, _ values: [String: String]) -> String {
        var text = ""
        var rest = Substring(pattern)
        // One pass: braces in what is filled in, such as a picture's name, are no placeholders.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open] + (values[name] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
