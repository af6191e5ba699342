internal import Images
internal import KMeansTrace
internal import Narration

// What a lesson says about the run itself. Every claim is read off the trace; where a run can go more than one way,
// the sentence does.
extension Run {
    private var pixels: Int64 { Int64(picture.image.pixelCount) }
    private var colours: Int64 { Int64(trace.histogram.colours.count) }

    /// Whether the picture has no more colours than clusters were asked for, so that each keeps its own.
    var isExact: Bool { trace.histogram.colours.count <= trace.settings.clusters.value }

    /// Whether the run ends with an assign step beyond its last iteration, because it came to its limit.
    var endsWithClosingAssign: Bool { trace.steps.last.map { trace.isClosing($0) } ?? false }

    /// "117 377 colours became 8. Each pixel took the nearest, 38 times over."
    var summarySentence: String {
        let all = Numbers.count(colours, "colour", "colours")
        guard !isExact else {
            if colours == 1 { return "This picture has only 1 colour, and keeps it." }
            return "This picture has only \(all): with \(trace.settings.clusters.value) clusters each keeps its own."
        }
        let assigns = trace.steps.count { $0.assignment != nil }
        let times = assigns == 2 ? "twice" : "\(Numbers.grouped(Int64(assigns))) times"
        if usedClusters == 1, trace.outcome == .converged { return "\(all) became 1: the mean of all pixels." }
        return "\(all) became \(paletteSize). Each pixel took the nearest, \(times) over."
    }

    /// What the start was: the first step's sentence.
    var startSentence: String { trace.story(of: 0)?.sentence ?? "" }

    /// Why the run stopped.
    var stopSentence: String {
        guard let last = trace.steps.last?.assignment else { return "" }
        switch trace.outcome {
        case .converged:
            let iterations = Numbers.count(Int64(trace.iterations), "iteration", "iterations")
            let when =
                endsWithClosingAssign
                ? "In the last assign, after \(iterations),"
                : "In iteration \(Numbers.grouped(Int64(trace.iterations)))"
            return """
                \(when) no pixel changed cluster. The clusters are the same as \
                before, so their means are too, and nothing would ever move again: the run has converged. Only an assign \
                step can find that out, so a run ends with one.
                """
        case .iterationLimit:
            let share = Numbers.percent(Double(last.changed), of: Double(pixels))
            return """
                The limit of \(Numbers.count(Int64(trace.settings.limit.value), "iteration", "iterations")) came \
                first. In the last assign \(Numbers.count(last.changed, "pixel", "pixels")) (\(share)) still changed \
                cluster, so with more iterations the result could still get better. That last assign belongs to no \
                iteration: it only makes sure that every pixel has the colour of its nearest centroid.
                """
        }
    }

    /// How many palette colours the picture itself has.
    var paletteSentence: String {
        let found = result.coloursOfPicture
        if isExact { return "Here every palette colour occurs in the picture: there are no others to choose from." }
        if paletteSize == 1 {
            return found == 1
                ? "The palette colour happens to occur in the picture."
                : "No pixel of the picture has the palette's colour."
        }
        switch found {
        case 0: return "None of the \(paletteSize) palette colours occurs in the picture: no pixel ever had them."
        case paletteSize: return "All \(paletteSize) palette colours happen to occur in the picture."
        case 1:
            let others = paletteSize == 2 ? "the other" : "the others"
            return "1 of the \(paletteSize) palette colours happens to occur in the picture; \(others) no pixel has."
        default:
            let others = paletteSize - found == 1 ? "the other" : "the others"
            return
                "\(found) of the \(paletteSize) palette colours happen to occur in the picture; \(others) no pixel has."
        }
    }

    /// Which cluster's pixels are farthest from its colour, on average.
    var servedWorstSentence: String {
        guard let inertia = trace.steps.last?.clusterInertia, trace.inertia > 0, usedClusters > 1 else {
            return trace.inertia == 0
                ? "Every pixel keeps its colour exactly: no cluster is served badly."
                : "All pixels are in one cluster, so none is served better than the others."
        }
        var worst: (cluster: Int, error: Double) = (0, -1)
        for (cluster, count) in trace.pixels.enumerated() where count > 0 {
            let error = inertia[cluster] / Double(count)
            if error > worst.error { worst = (cluster, error) }
        }
        let count = trace.pixels[worst.cluster]
        let smallest = trace.pixels.filter { $0 > 0 }.min() == count
        return """
            Cluster \(worst.cluster + 1) is served worst: its average colour error is \
            \(Numbers.fixed(worst.error.squareRoot(), places: 1)), against \
            \(Numbers.fixed(result.meanSquaredError.squareRoot(), places: 1)) in the whole picture. It has \
            \(Numbers.percent(Double(count), of: Double(pixels))) of the pixels and is \
            \(smallest ? "" : "not ")the smallest cluster.
            """
    }

    /// How fast the inertia fell.
    var fallSentence: String {
        let measured = trace.steps.compactMap { $0.inertia }
        guard let first = measured.first, let last = measured.last else { return "" }
        guard let half = fall(by: 0.5), let nearly = fall(by: 0.99) else {
            if first == 0 {
                return
                    "The inertia is 0 from the first assign on: every pixel has its own colour, and nothing is left to fall."
            }
            return "The inertia did not fall, from \(Numbers.large(first)) on: the start was as good as the end."
        }
        let percent = "99\(Numbers.narrowSpace)%"
        let isOne = half.iteration == nearly.iteration
        let share = isOne ? "\(percent) of it" : "half of it by iteration \(half.iteration), \(percent)"
        let iterations = Numbers.grouped(Int64(trace.iterations))
        let when =
            trace.isClosing(nearly)
            ? "only with the last assign, after iteration \(iterations)"
            : "by iteration \(nearly.iteration) of \(iterations)"
        return """
            The inertia fell from \(Numbers.large(first)) after the first assign to \(Numbers.large(last)) at the end: \
            \(share) \(when).
            """
    }

    /// The first step after which this part of the inertia's whole fall is over; nil where it did not fall.
    func fall(by part: Double) -> Step? {
        let measured = trace.steps.filter { $0.inertia != nil }
        guard let first = measured.first?.inertia, let last = measured.last?.inertia, first > last else { return nil }
        return measured.first { first - ($0.inertia ?? first) >= part * (first - last) }
    }

    /// What another start could change.
    var anotherStartSentence: String {
        if isExact { return "With no more colours than clusters every start ends the same way, without any error." }
        if trace.clusters == 1 { return "With one cluster every start ends the same way: at the mean of all pixels." }
        let elsewhere = "and can end elsewhere: with another palette, another inertia, another file size"
        let downhill = """
            K-means only ever walks downhill, from where it stands; which valley it ends in depends on where it began, \
            and nothing in the run itself can tell whether there is a deeper one.
            """
        switch trace.settings.initialisation {
        case .given:
            return
                "These starting centroids were given from outside. Others take another way, \(elsewhere). \(downhill)"
        case .strategy(let strategy, _) where strategy.isRandom:
            return """
                This start (\(strategy.name)) was drawn at random, with seed \(trace.settings.seed.value). Another seed \
                draws other pixels, takes another way, \(elsewhere). \(downhill)
                """
        case .strategy(let strategy, _):
            return """
                This start (\(strategy.name)) draws nothing at random: the same picture always starts alike. Another \
                strategy takes another way, \(elsewhere). \(downhill)
                """
        }
    }
}
