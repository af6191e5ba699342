internal import Images
internal import KMeansTrace
internal import Narration

// What a lesson says about the run itself. Every claim is read off the trace; where a run can go more than one way,
// the sentence does.
extension Run {
    private var pixels: Int64 { Int64(picture.image.pixelCount) }
    private var colours: Int { trace.histogram.colours.count }

    /// Whether the picture has no more colours than clusters were asked for, so that each keeps its own.
    var isExact: Bool { colours <= trace.settings.clusters.value }

    /// Whether the run ends with an assign step beyond its last iteration, because it came to its limit.
    var endsWithClosingAssign: Bool { trace.steps.last.map { trace.isClosing($0) } ?? false }

    /// "117 377 colours became 8. Each pixel took the nearest, 38 times over."
    func summarySentence(_ words: Words) -> String {
        if isExact {
            return words("summaryExact", count: colours, ["clusters": String(trace.settings.clusters.value)])
        }
        let all = words.colours(colours)
        if usedClusters == 1, trace.outcome == .converged { return words("summaryMean", ["colours": all]) }
        let assigns = trace.steps.count { $0.assignment != nil }
        return words(
            assigns == 2 ? "summaryTwice" : "summary",
            ["colours": all, "palette": String(paletteSize), "times": words.numbers.grouped(Int64(assigns))])
    }

    /// What the start was: the first step's sentence.
    func startSentence(_ words: Words) -> String { trace.story(of: 0, in: words)?.sentence ?? "" }

    /// Why the run stopped.
    func stopSentence(_ words: Words) -> String {
        guard let last = trace.steps.last?.assignment else { return "" }
        switch trace.outcome {
        case .converged:
            let when =
                endsWithClosingAssign
                ? words("stopClosing", ["iterations": words.iterations(trace.iterations)])
                : words("stopConverged", ["iteration": words.numbers.grouped(Int64(trace.iterations))])
            return when + " " + words("stopWhy")
        case .iterationLimit:
            let share = words.numbers.percent(Double(last.changed), of: Double(pixels))
            return [
                words("stopLimit", ["iterations": words.iterations(trace.settings.limit.value)]),
                words("stopChanged", count: last.changed, ["share": share]), words("stopLimitWhy"),
            ].joined(separator: " ")
        }
    }

    /// How many palette colours the picture itself has.
    func paletteSentence(_ words: Words) -> String {
        let found = result.coloursOfPicture
        if isExact { return words("foundExact") }
        return foundSentence(found, words) + " " + words("foundMean")
    }

    private func foundSentence(_ found: Int, _ words: Words) -> String {
        if paletteSize == 1 { return words(found == 1 ? "foundOnly" : "foundNotOnly") }
        let (palette, isTwo) = (String(paletteSize), paletteSize == 2)
        if found == 0 { return isTwo ? words("foundNeither") : words("foundNone", ["palette": palette]) }
        if found == paletteSize { return isTwo ? words("foundBoth") : words("foundAll", ["palette": palette]) }
        let others = words("foundOthers", count: paletteSize - found)
        return words("found", count: found, ["palette": palette, "others": others])
    }

    /// How fast the inertia fell.
    func fallSentence(_ words: Words) -> String {
        let (numbers, measured) = (words.numbers, trace.steps.compactMap { $0.inertia })
        guard let first = measured.first, let last = measured.last else { return "" }
        guard let half = fall(by: 0.5), let nearly = fall(by: 0.99) else {
            return first == 0 ? words("fallNothing") : words("fallNone", ["first": numbers.large(first)])
        }
        let key = half.iteration == nearly.iteration ? "fallAtOnce" : "fallTwo"
        let how = words(
            trace.isClosing(nearly) ? key + "Closing" : key,
            [
                "half": numbers.grouped(Int64(half.iteration)), "nearly": numbers.grouped(Int64(nearly.iteration)),
                "percent": numbers.percent(99), "iterations": numbers.grouped(Int64(trace.iterations)),
            ])
        return words("fall", ["first": numbers.large(first), "last": numbers.large(last), "how": how])
    }

    /// The first step after which this part of the inertia's whole fall is over; nil where it did not fall.
    func fall(by part: Double) -> Step? {
        let measured = trace.steps.filter { $0.inertia != nil }
        guard let first = measured.first?.inertia, let last = measured.last?.inertia, first > last else { return nil }
        return measured.first { first - ($0.inertia ?? first) >= part * (first - last) }
    }

    /// What another start could change.
    func anotherStartSentence(_ words: Words) -> String {
        if isExact { return words("anotherExact") }
        if trace.clusters == 1 { return words("anotherMean") }
        let settings = trace.settings
        let start =
            switch settings.initialisation {
            case .given(let given): words(given.pixels == nil ? "anotherGiven" : "anotherPicked")
            case .strategy(let strategy, _):
                words(
                    strategy.isRandom ? "anotherRandom" : "anotherFixed",
                    ["start": strategy.name, "seed": String(settings.seed.value)])
            }
        return start + " " + words("anotherDownhill")
    }
}
