import Foundation

/// Names out of paths.
enum FilePath {
    /// The last part: `dahlia.jpg`.
    static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// The last part without its ending: `dahlia`; the whole name where nothing would be left.
    static func stem(of path: String) -> String {
        let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        return stem.isEmpty || stem == "/" || stem.hasPrefix(".") ? "picture" : stem
    }
}
