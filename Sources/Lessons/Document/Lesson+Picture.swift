#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension Lesson {
    /// The path of the lesson's picture, with all symbolic links resolved.
    ///
    /// - Throws: A lesson without a picture, a path out of the lesson's folder, or a file that is not there.
    public func picturePath() throws(LessonError) -> String {
        guard let picture = frontMatter.picture else { throw error(.noPicture, line: 1) }
        let line = frontMatter.pictureLine
        guard !picture.hasPrefix("/") else { throw error(.pictureOutside(picture), line: line) }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "./"
        guard let root = realPath(folder), let path = realPath(folder + picture) else {
            throw error(.pictureNotFound(picture), line: line)
        }
        guard path.hasPrefix(root == "/" ? root : root + "/") else { throw error(.pictureOutside(picture), line: line) }
        return path
    }

    private func error(_ problem: LessonProblem, line: Int) -> LessonError {
        LessonError(file: file, line: line, problem: problem)
    }
}

/// The path with all links resolved; nil where nothing is there.
private func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
}
