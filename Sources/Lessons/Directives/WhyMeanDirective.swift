internal import KMeansTrace
internal import Narration

/// ```{why-mean}: why a centroid moves to the mean, from one cluster of the first iteration. Option `cluster`: its number,
/// 1 if not said.
struct WhyMeanDirective: OptionDirective {
    static let name = "why-mean"
    static let keys = ["cluster"]

    private let cluster: Int
    private let line: Int

    init(_ options: KeyReader) throws(LessonError) {
        cluster = try options.number("cluster", in: ClusterCount.range) ?? 1
        line = options.line(of: "cluster")
    }

    func html(on page: inout LessonContext) throws -> String {
        let (trace, words) = (page.run.trace, page.words)
        guard cluster <= trace.clusters else {
            let problem = LessonProblem.badValue(
                key: "cluster", value: String(cluster), expected: .number(1...trace.clusters), nearest: nil)
            throw LessonError(file: page.file, line: line, problem: problem)
        }
        guard let why = WhyMean(trace, cluster: cluster - 1) else {
            throw LessonError(file: page.file, line: line, problem: .emptyCluster(cluster))
        }
        let id = page.uniqueID(Self.name)
        let isPlane = page.run.picture.origin == .points
        let channels = isPlane ? ["handX", "handY", "handBlue"] : ["handRed", "handGreen", "handBlue"]
        let channel = words(channels[why.channel])
        let numbers = facts(why, words).merging(
            [
                "cluster": String(cluster), "channel": channel,
                "pixels": words(isPlane ? "handPoints" : "pixels", count: why.pixels),
            ]) { own, _ in own }
        return Templates.render(
            "why-mean",
            [
                "id": id, "chart": WhyMeanChart(why).values, "axis": channel,
                "title": words("whyMeanTitle", numbers), "startLabel": words("whyMeanStart", numbers),
                "meanLabel": words("whyMeanMean", numbers),
                "caption": page.figureCaption(words("whyMeanCaption", numbers), id: id),
            ])
    }

    private func facts(_ why: WhyMean, _ words: Words) -> [String: String] {
        let text = HandText(dimensions: 3, numbers: words.numbers)
        /// Sums of a whole photograph are told in millions.
        func sum(_ value: Double) -> String { value < 1e6 ? text.alone(value) : words.numbers.large(value) }
        let square = text.square(why.start, minus: why.mean)
        let loss =
            why.loss < 1e6
            ? text.equated(why.loss, from: [why.start, why.mean]) : "≈\u{A0}" + words.numbers.large(why.loss)
        return [
            "mean": text.alone(why.mean), "start": text.alone(why.start), "least": sum(why.least),
            "above": sum(why.sum(at: why.start)), "loss": loss,
            "product": "\(words.numbers.grouped(why.pixels))\u{A0}·\u{A0}\(square)",
        ]
    }
}
