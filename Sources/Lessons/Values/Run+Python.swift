internal import Images
internal import KMeansTrace
internal import Narration

extension Run {
    /// How near the lab's own program comes to this run when it starts alike.
    var pythonSentence: String {
        let alike = "It starts from the same centroids as this page"
        let halfway = "Here the lower number gets such a colour; there it depends on how the last digit was rounded"
        switch PythonAgreement(trace) {
        case .certain:
            return """
                \(alike) and so takes the same steps: the number of iterations, the error and the centroids are those of \
                this page.\(unpacking)
                """
        case .emptyCluster:
            let isFarthest = trace.settings.emptyClusters == .farthest
            return """
                \(alike), but goes on in its own way: here a cluster ran empty and was treated by the rule \
                "\(trace.settings.emptyClusters.name)"\(isFarthest ? " with all pixels of a colour" : ""), where scikit-learn \
                always gives it one of the farthest pixels. So its numbers may differ.
                """
        case .stillUpdate:
            return """
                \(alike) and comes to the same centroids and the same error. But it may count one iteration less: it also \
                stops when an update moves no centroid, where this page waits for an assign that changes nothing.\(unpacking)
                """
        case .ties(let step, let colours):
            let isClosing = trace.steps.indices.contains(step) && trace.isClosing(trace.steps[step])
            let iteration = trace.steps.indices.contains(step) ? trace.steps[step].iteration : 0
            let place = isClosing ? "the last assign" : "the assign of iteration \(Numbers.grouped(Int64(iteration)))"
            let lie = colours == 1 ? "lies" : "lie"
            return """
                \(alike), but its numbers may differ: in \(place), \
                \(Numbers.count(Int64(colours), "colour", "colours")) \(lie) exactly halfway between two centroids. \
                \(halfway), and from then on the two runs can part.
                """
        case .unchecked:
            return """
                \(alike), but its numbers may differ if some colour ever lies exactly halfway between two centroids. \
                \(halfway). (This run is too long to look for such colours.)
                """
        }
    }

    /// What else can make a difference where the file is a JPEG.
    private var unpacking: String {
        picture.decoded.format == .jpeg
            ? " But two programs may unpack a JPEG a tiny bit differently; then its numbers do not agree." : ""
    }

    /// Whether the lab's program is sure to print this run's numbers.
    var isCertainInPython: Bool { picture.decoded.format != .jpeg && PythonAgreement(trace) == .certain }
}
