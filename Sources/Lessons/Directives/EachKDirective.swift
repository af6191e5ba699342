internal import KMeansTrace

/// ```{each-k}: its text once for each further K that the lesson compares, told of the best run with that K; its body is
/// text.
struct EachKDirective: TextDirective {
    static let name = "each-k"

    private let text: LessonText

    init(_ text: LessonText) { self.text = text }

    func html(on page: inout LessonContext) throws -> String {
        var out = ""
        for clusters in page.runs.comparedClusters where clusters != page.run.trace.settings.clusters {
            out += try page.telling(clusters: clusters) { try MarkdownHTML.html(of: text, on: &$0) }
        }
        return out
    }
}
