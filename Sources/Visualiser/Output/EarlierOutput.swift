import Foundation
import Lessons

/// Tells whether a folder is an earlier output of this program, so that replacing it destroys nobody's work.
enum EarlierOutput {
    /// Every file must be one we write, and every trace and comparison ours, of which there must be one. An empty folder
    /// passes.
    static func check(_ folder: String) throws(CommandFailure) {
        let names = try entries(of: folder, below: "")
        guard !names.isEmpty else { return }
        for name in names {
            switch FileKind(of: folder + "/" + name) {
            case .file where files.contains(name): continue
            case .folder where name == "frames": try checkFrames(name, in: folder)
            case .folder where name == "runs": try checkRuns(name, in: folder)
            default: throw .stranger(folder: folder, entry: name)
            }
        }
        let records = names.filter { formats[$0] != nil }
        guard records.contains(where: { isOurs($0, in: folder) }) else { throw .notOurs(folder: folder) }
        for record in records { try checkRecord(record, in: folder) }
    }

    /// Whether a file is an earlier worksheet of ours.
    static func isWorksheet(_ path: String) -> Bool {
        FileKind(of: path) == .file && Worksheet.isMark(beginning(of: path, bytes: 1024))
    }

    private static let files: Set<String> = [
        "index.html", "answers.html", "trace.json", "quantised.png", "comparison.json", "comparison.csv",
    ]
    private static let runFiles: Set<String> = ["trace.json", "quantised.png"]
    /// The records, and the format that each names before anything else.
    private static let formats = ["trace.json": "kmeans-trace", "comparison.json": "kmeans-comparison"]

    private static func entries(of folder: String, below place: String) throws(CommandFailure) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder + "/" + place).sorted()
        } catch {
            throw .cannotCreate(path: folder, code: EACCES)
        }
    }

    private static func checkFrames(_ place: String, in folder: String) throws(CommandFailure) {
        for frame in try entries(of: folder, below: place) {
            let entry = place + "/" + frame
            guard isFrame(frame), FileKind(of: folder + "/" + entry) == .file else {
                throw .stranger(folder: folder, entry: entry)
            }
        }
    }

    /// Folders of single runs, each with its record.
    private static func checkRuns(_ place: String, in folder: String) throws(CommandFailure) {
        for run in try entries(of: folder, below: place).map({ place + "/" + $0 }) {
            guard RunFolder.isName(FilePath.name(of: run)), FileKind(of: folder + "/" + run) == .folder else {
                throw .stranger(folder: folder, entry: run)
            }
            for name in try entries(of: folder, below: run) {
                let entry = run + "/" + name
                switch FileKind(of: folder + "/" + entry) {
                case .file where runFiles.contains(name): try checkRecord(entry, in: folder)
                case .folder where name == "frames": try checkFrames(entry, in: folder)
                default: throw .stranger(folder: folder, entry: entry)
                }
            }
        }
    }

    /// `017-assign.png`
    private static func isFrame(_ name: String) -> Bool {
        name.wholeMatch(of: /[0-9]{3,}-(initialise|assign|update)\.png/) != nil
    }

    /// Refuses a record that is not ours.
    private static func checkRecord(_ entry: String, in folder: String) throws(CommandFailure) {
        guard isOurs(entry, in: folder) else { throw .stranger(folder: folder, entry: entry) }
    }

    /// Whether a file is no record, or a record of ours, which names its format before anything else.
    private static func isOurs(_ entry: String, in folder: String) -> Bool {
        guard let format = formats[FilePath.name(of: entry)] else { return true }
        let text = beginning(of: folder + "/" + entry, bytes: 256).filter { !$0.isWhitespace }
        return text.hasPrefix("{\"format\":\"\(format)\"")
    }

    private static func beginning(of path: String, bytes: Int) -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? handle.close() }
        return String(decoding: (try? handle.read(upToCount: bytes)) ?? Data(), as: UTF8.self)
    }
}
