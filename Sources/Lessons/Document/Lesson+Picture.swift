#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

internal import Assets

extension Lesson {
    /// The bytes of the file that a run's plan names as its picture, where the program carries it with it; nil for the
    /// lessons of others, whose pictures are looked for beside them.
    public func embeddedPicture(of plan: RunPlan) -> [UInt8]? {
        guard isBuiltIn, case .file(let picture) = plan.source else { return nil }
        return Assets.picture(picture)
    }

    /// The path of the file that a run's plan names as its picture, with all symbolic links resolved.
    ///
    /// - Throws: A plan without a picture, a path out of the lesson's folder, or what is not there or no file.
    public func picturePath(of plan: RunPlan) throws(LessonError) -> String {
        guard case .file(let picture) = plan.source else { throw error(.noPicture, line: 1) }
        let line = plan.sourceLine
        guard !picture.hasPrefix("/") else { throw error(.pictureOutside(picture), line: line) }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "./"
        guard let root = realPath(folder), let path = realPath(folder + picture) else {
            throw error(.pictureNotFound(picture), line: line)
        }
        guard path.hasPrefix(root == "/" ? root : root + "/") else { throw error(.pictureOutside(picture), line: line) }
        guard isRegularFile(path) else { throw error(.pictureIsNoFile(picture), line: line) }
        return path
    }

    /// Checks that the files which named runs have as pictures are there, before any run is computed.
    ///
    /// - Throws: As `picturePath(of:)`.
    public func checkPicturePaths() throws(LessonError) {
        for run in frontMatter.runs {
            if case .file = run.plan.source { _ = try picturePath(of: run.plan) }
        }
    }

    /// The error that the picture of a run's plan cannot be used, at the line that names it.
    ///
    /// - Parameter reason: The rest of a sentence that begins with the picture's name, as `PictureError.sentence`.
    public func pictureError(_ reason: String, of plan: RunPlan) -> LessonError {
        guard case .file(let picture) = plan.source else { return error(.noPicture, line: 1) }
        return error(.pictureUnusable(picture, because: reason), line: plan.sourceLine)
    }

    private func error(_ problem: LessonProblem, line: Int) -> LessonError {
        LessonError(file: file, line: line, problem: problem)
    }
}

/// Whether the path names a regular file.
private func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFREG
}

/// The path with all links resolved; nil where nothing is there.
private func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
}
