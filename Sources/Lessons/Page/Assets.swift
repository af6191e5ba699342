internal import CAssets

/// The embedded files as text.
enum Assets {
    static let style = text("report.css")
    static let script = text("script.js")
    static let wordsEnglish = text("words.en.json")
    static let labLesson = bytes("lab.md")

    static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    private static func bytes(_ name: String) -> [UInt8] {
        let asset = unsafe asset_named(name)
        return unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.size))
    }
}
