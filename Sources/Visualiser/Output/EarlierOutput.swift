import Foundation
import Lessons

/// Tells whether a folder is an earlier output of this program, so that replacing it destroys nobody's work.
enum EarlierOutput {
    /// Every file must be one we write, and a trace or a comparison among them must be ours. An empty folder passes.
    static func check(_ folder: String) throws(CommandFailure) {
        let names = try entries(of: folder, shown: folder)
        guard !names.isEmpty else { return }
        for name in names {
            let path = folder + "/" + name
            switch FileKind(of: path) {
            case .file where files.contains(name): continue
            case .folder where name == "frames":
                for frame in try entries(of: path, shown: folder) {
                    guard isFrame(frame), FileKind(of: path + "/" + frame) == .file else {
                        throw .stranger(folder: folder, entry: name + "/" + frame)
                    }
                }
            default: throw .stranger(folder: folder, entry: name)
            }
        }
        guard names.contains(where: { isRecord(folder + "/" + $0, named: $0) }) else { throw .notOurs(folder: folder) }
    }

    /// Whether a file is an earlier worksheet of ours.
    static func isWorksheet(_ path: String) -> Bool {
        FileKind(of: path) == .file && Worksheet.isMark(beginning(of: path, bytes: 1024))
    }

    private static let files: Set<String> = ["index.html", "answers.html", "trace.json", "quantised.png"]

    private static func entries(of folder: String, shown: String) throws(CommandFailure) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .cannotCreate(path: shown, code: EACCES)
        }
    }

    /// `017-assign.png`
    private static func isFrame(_ name: String) -> Bool {
        name.wholeMatch(of: /[0-9]{3,}-(initialise|assign|update)\.png/) != nil
    }

    /// A record of ours names its format before anything else.
    private static func isRecord(_ path: String, named name: String) -> Bool {
        guard name == "trace.json" else { return false }
        let text = beginning(of: path, bytes: 256).filter { !$0.isWhitespace }
        return text.hasPrefix("{\"format\":\"kmeans-trace\"")
    }

    private static func beginning(of path: String, bytes: Int) -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? handle.close() }
        return String(decoding: (try? handle.read(upToCount: bytes)) ?? Data(), as: UTF8.self)
    }
}
