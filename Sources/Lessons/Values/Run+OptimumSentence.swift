internal import Comparing
internal import KMeansTrace
internal import Narration

extension Run {
    /// The least inertia that any K-means of the picture could have; nil where it has a colour, for then nobody knows.
    var optimum: Double? {
        GreyscaleOptimum.inertia(of: trace.histogram, clusters: trace.settings.clusters)
    }

    /// How far the run ends above the best there is, where that can be computed.
    func optimumSentence(_ words: Words) -> String {
        guard trace.inertia > 0 else { return words("optimumNothing") }
        guard let optimum else { return words("optimumUnknown") }
        let values = [
            "optimum": words.numbers.fixed(optimum, places: 0), "clusters": String(trace.settings.clusters.value),
            "start": words.start(of: trace),
        ]
        guard trace.inertia - optimum > Levels.rounding * optimum else { return words("optimumReached", values) }
        guard optimum > 0 else { return words("optimumZero", values) }
        let above = words.excess((trace.inertia - optimum) / optimum)
        return words("optimumMissed", values.merging(["percent": above]) { own, _ in own })
    }
}
