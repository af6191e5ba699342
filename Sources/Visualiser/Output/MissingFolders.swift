import Foundation

/// Folders that are made on the way to an output.
enum MissingFolders {
    /// Makes a folder and those above it that are missing; what was made goes again if one cannot be.
    static func make(to path: String, shown: String) throws(CommandFailure) -> [String] {
        var missing: [String] = []
        var above = path
        while FileKind(of: above) == .missing, above != "/" {
            missing.append(above)
            above = URL(fileURLWithPath: above).deletingLastPathComponent().path
        }
        guard missing.first == path else { throw .cannotCreate(path: shown, code: EEXIST) }
        let folders = Array(missing.reversed())
        try Interruption.guarding { (unfinished) throws(CommandFailure) in
            for folder in folders {
                guard unsafe mkdir(folder, 0o755) == 0 else {
                    let code = errno
                    unfinished.removeFolders(folders)
                    throw .cannotCreate(path: shown, code: code)
                }
                unfinished.folders.insert(folder)
            }
        }
        return folders
    }
}
