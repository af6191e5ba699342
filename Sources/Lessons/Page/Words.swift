internal import Foundation

/// The page's own words: buttons, headings, captions. A language is one JSON file of them.
struct Words: Sendable {
    /// By key. Words in braces are filled in, by `callAsFunction` here or by the page's script.
    let all: [String: String]

    /// English, from the embedded file.
    static let english = Words(json: Assets.wordsEnglish)

    init(json: String) {
        // A file that is no flat JSON would leave keys in place of words, which a test would see.
        all = (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
    }

    /// The words of a key, with what stands in braces filled in.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        var text = all[key] ?? key
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            text = text.replacing("{" + name + "}", with: value)
        }
        return text
    }
}
