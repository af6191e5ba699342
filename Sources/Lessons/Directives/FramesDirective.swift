internal import Images
internal import KMeansTrace
internal import Narration

/// ```{frames}: a film strip. Options: `show`, `frames` (default: whole frames, as they are drawn) or `pictures` (small
/// pictures of the start, iterations 1, 2, 5 and the end); `count`, frames in the strip (2 to 24, default 8).
struct FramesDirective: OptionDirective {
    static let name = "frames"
    static let keys = ["show", "count"]

    private let isSmall: Bool
    private let count: Int

    init(_ options: KeyReader) throws(LessonError) {
        isSmall = try options.word("show", among: ["frames", "pictures"]) == "pictures"
        count = try options.number("count", in: 2...24) ?? 8
        if isSmall { try options.refuse("count", beside: "show: pictures") }
    }

    func html(on page: inout LessonContext) throws -> String {
        try isSmall ? pictures(on: &page) : strip(on: &page)
    }

    private func strip(on page: inout LessonContext) throws -> String {
        let (words, trace) = (page.words, page.run.trace)
        let source = try page.frames
        let steps = source.steps(count)
        var frames: [[String: Any]] = []
        for step in steps {
            let story = trace.story(of: step, in: words)
            let image = try source.image(step)
            frames.append([
                "uri": DataURI.png(try SmallPalette.png(image)), "width": image.width, "height": image.height,
                "caption": "\(story?.title ?? ""). \(story?.sentence ?? "")",
                "alt": words("stripAlt", ["step": String(step), "title": story?.title ?? ""]),
            ])
        }
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "frames",
            [
                "id": id, "summary": words("stripSummary"), "frames": frames,
                "caption": page.figureCaption(
                    caption(shown: steps.count, total: trace.steps.count, in: source.folder, words), id: id),
            ])
    }

    private func caption(shown: Int, total: Int, in folder: FrameSource.Folder, _ words: Words) -> String {
        let all = shown == total
        let numbers = ["count": String(shown), "total": words.numbers.grouped(Int64(total))]
        let text = words(all ? "stripAll" : "stripSome", numbers)
        return switch folder {
        case .all: text + " " + words(all ? "stripFolderStrip" : "stripFolderAll")
        case .strip: text + " " + words("stripFolderStrip")
        case .none: text
        }
    }

    private func pictures(on page: inout LessonContext) throws -> String {
        let (words, run) = (page.words, page.run)
        var frames: [[String: Any]] = []
        for step in Self.milestones(of: run.trace) {
            let text = text(of: step, run, words)
            let small = ShownSize(run.picture.image.reduced(longestSide: 192))
            frames.append([
                "uri": try run.paintedURI(step: step.index, longestSide: 192), "width": small.width,
                "height": small.height, "magnified": small.isMagnified,
                "caption": text.caption, "alt": text.alt,
            ])
        }
        let id = page.uniqueID(Self.name)
        return Templates.render(
            "steps",
            [
                "id": id, "frames": frames,
                "caption": page.figureCaption(words("stepsCaption"), id: id),
            ])
    }

    private func text(of step: Step, _ run: Run, _ words: Words) -> (caption: String, alt: String) {
        let number = ["number": words.numbers.grouped(Int64(step.iteration))]
        if step.index == 0 { return (words("stepsStart"), words("stepsStartAlt")) }
        guard step.index == run.trace.steps.count - 1 else {
            return (words("stepsIteration", number), words("stepsAlt", number))
        }
        let alt = words("stepsEndAlt", ["iterations": words.iterations(run.trace.iterations)])
        return (run.endsWithClosingAssign ? words("stepsClosing") : words("stepsEnd", number), alt)
    }

    /// The start, the updates of iterations 1, 2 and 5, and the last step.
    static func milestones(of trace: Trace) -> [Step] {
        trace.steps.filter {
            $0.index == 0 || $0.index == trace.steps.count - 1
                || ($0.update != nil && [1, 2, 5].contains($0.iteration))
        }
    }
}
