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
        var text = ""
        var rest = Substring(all[key] ?? key)
        // One pass: braces in what is filled in, such as a picture's name, are no placeholders.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open] + (values[name] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
