internal import Images
internal import KMeansTrace
internal import Narration

extension Run {
    /// How near the lab's own program comes to this run when it starts alike.
    func pythonSentence(_ words: Words) -> String {
        switch PythonAgreement(trace) {
        case .certain: return words("pythonCertain") + unpacking(words)
        case .emptyCluster:
            let policy = trace.settings.emptyClusters
            return words(policy == .farthest ? "pythonEmptyFarthest" : "pythonEmpty", ["rule": policy.name])
        case .stillUpdate: return words("pythonStill") + unpacking(words)
        case .ties(let index, let colours):
            let step = trace.steps.indices.contains(index) ? trace.steps[index] : nil
            let isClosing = step.map { trace.isClosing($0) } ?? false
            let iteration = words.numbers.grouped(Int64(step?.iteration ?? 0))
            return words(isClosing ? "pythonTiesClosing" : "pythonTies", count: colours, ["iteration": iteration])
                + " " + words("pythonParting")
        case .unchecked: return words("pythonUnchecked")
        }
    }

    /// What else can make a difference where the file is a JPEG.
    private func unpacking(_ words: Words) -> String {
        picture.decoded.format == .jpeg ? " " + words("pythonUnpacking") : ""
    }

    /// Whether the lab's program is sure to print this run's numbers.
    var isCertainInPython: Bool { picture.decoded.format != .jpeg && PythonAgreement(trace) == .certain }
}
