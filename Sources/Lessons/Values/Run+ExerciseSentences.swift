internal import KMeansTrace
internal import Narration

// Answers to what a lesson asks about the steps of a run. All numbers come from `Facts`; where a question makes no sense
// for a run, the sentence says so.
extension Run {
    /// Which centroid the first update moved furthest.
    func firstMoveSentence(_ words: Words) -> String {
        let fact = FirstMove(trace)
        let isOnly = trace.clusters == 1
        guard let first = fact.clusters.first else { return words(isOnly ? "firstMoveNoneOnly" : "firstMoveNone") }
        let names = fact.clusters.map { String($0 + 1) }
        let values = [
            "cluster": String(first + 1), "clusters": words.list(names),
            "distance": words.distance(fact.distance),
        ]
        if isOnly { return words("firstMoveOnly", values) }
        if names.count > 1 { return words(names.count == 2 ? "firstMoveBoth" : "firstMoveTied", values) }
        return words(fact.isRelocated ? "firstMoveRelocated" : "firstMove", values)
    }

    /// How many pixels changed cluster in the second assign, and the largest flow among them.
    func secondAssignSentence(_ words: Words) -> String {
        let fact = SecondAssign(trace)
        let told = changesSentence(fact, words)
        return fact.isAfterHanding ? told + " " + words("secondAssignHanded") : told
    }

    private func changesSentence(_ fact: SecondAssign, _ words: Words) -> String {
        guard let largest = fact.largest.first else {
            return words(fact.isClosing ? "secondAssignNoneClosing" : "secondAssignNone")
        }
        let share = words.numbers.percent(Double(fact.changed), of: Double(trace.histogram.pixelCount))
        let changed = words(
            fact.isClosing ? "secondAssignClosing" : "secondAssign", count: fact.changed, ["share": share])
        let ends = ["from": String(largest.from + 1), "to": String(largest.to + 1)]
        let flow: String
        if fact.flows == 1 {
            flow = words("secondFlowOnly", count: largest.pixels, ends)
        } else if fact.largest.count > 1 {
            let pairs = fact.largest.map { words("flowPair", ["from": String($0.from + 1), "to": String($0.to + 1)]) }
            flow = words("secondFlowTied", count: largest.pixels, ["flows": words.list(pairs)])
        } else {
            flow = words("secondFlow", count: largest.pixels, ends)
        }
        return changed + " " + flow
    }

    /// Which half-step after the first assign lowered the inertia most.
    func largestFallSentence(_ words: Words) -> String {
        let measured = trace.steps.compactMap { $0.inertia }
        guard let fact = LargestFall(trace), let first = measured.first, let last = measured.last else {
            let inertia = measured.first ?? 0
            return inertia == 0 ? words("fallNothing") : words("fallNone", ["first": words.numbers.large(inertia)])
        }
        let key =
            trace.isClosing(fact.step)
            ? "largestFallLast" : fact.step.update != nil ? "largestFallUpdate" : "largestFallAssign"
        let fall = words.difference(fact.before, fact.after)
        return words(
            key,
            [
                "iteration": words.numbers.grouped(Int64(fact.step.iteration)), "before": fall.before,
                "after": fall.after, "fall": fall.fall,
                "share": words.numbers.percent(fact.fall, of: first - last),
            ])
    }

    /// How soon the inertia comes within 1 % of the end.
    func onePercentSentence(_ words: Words) -> String {
        guard let fact = EarlyStop(trace), let inertia = fact.step.inertia else { return "" }
        let values = [
            "iteration": words.numbers.grouped(Int64(fact.step.iteration)), "value": words.sum(inertia),
            "end": words.sum(trace.inertia), "percent": words.numbers.percent(1),
            "iterations": words.iterations(trace.iterations),
        ]
        if fact.isAtOnce {
            if inertia == 0 {
                return fact.saved == 0 ? words("earlyZeroNone") : words("earlyZero", count: fact.saved, values)
            }
            return fact.saved == 0
                ? words("earlyAtOnceNone", values) : words("earlyAtOnce", count: fact.saved, values)
        }
        if trace.isClosing(fact.step) { return words("earlyLastAssign", values) }
        if fact.saved == 0 { return words("earlyNone", values) }
        if inertia == trace.inertia { return words("earlyEnd", count: fact.saved, values) }
        return words(fact.step.update != nil ? "earlyUpdate" : "earlyAssign", count: fact.saved, values)
    }

    /// Which cluster's pixels are farthest from its colour, on average.
    func servedWorstSentence(_ words: Words) -> String {
        guard let fact = ServedWorst(trace) else { return words(trace.inertia == 0 ? "servedExact" : "servedAlike") }
        let key =
            switch fact.size {
            case .smallest: "servedWorstSmallest"
            case .amongTheSmallest: "servedWorstAmongSmallest"
            case .larger: "servedWorst"
            }
        let numbers = words.numbers
        return words(
            key,
            [
                "cluster": String(fact.cluster + 1), "error": numbers.fixed(fact.error, places: 1),
                "average": numbers.fixed(result.meanSquaredError.squareRoot(), places: 1),
                "share": numbers.percent(Double(fact.pixels), of: Double(trace.histogram.pixelCount)),
            ])
    }

    /// Which pixel ended farthest from its colour, and why no centroid came near it.
    func worstPixelSentence(_ words: Words) -> String {
        guard let fact = WorstPixel(self) else { return words("worstPixelNone") }
        let numbers = words.numbers
        var sentences = [
            words(
                "worstPixel",
                [
                    "x": numbers.grouped(Int64(fact.x)), "y": numbers.grouped(Int64(fact.y)),
                    "colour": fact.colour.hex, "painted": fact.painted.hex, "distance": words.distance(fact.distance),
                ])
        ]
        if fact.equals > 0 { sentences.append(words("worstPixelEquals", count: fact.equals)) }
        sentences.append(words("worstPixelColour", count: fact.pixelsOfColour))
        let many = fact.pixelsOfCluster - fact.pixelsNearby == 1 ? "worstPixelManyOther" : "worstPixelMany"
        let isHalf = 2 * fact.pixelsNearby >= fact.pixelsOfCluster
        let key = trace.outcome != .converged ? "worstPixelLimit" : isHalf ? many : "worstPixelFew"
        sentences.append(
            words(
                key, count: fact.pixelsNearby,
                [
                    "cluster": String(fact.cluster + 1), "pixels": words("pixels", count: fact.pixelsOfCluster),
                    "share": numbers.percent(Double(fact.pixelsNearby), of: Double(fact.pixelsOfCluster)),
                ]))
        return sentences.joined(separator: " ")
    }
}

extension Words {
    /// An RGB distance, with more decimals where it is small.
    func distance(_ value: Double) -> String { numbers.fixed(value, places: value < 0.05 && value > 0 ? 3 : 1) }

    /// A sum of squared distances for reckoning: all its digits, and decimals where it is small and no whole number.
    func sum(_ value: Double) -> String {
        guard value != value.rounded(), abs(value) < 1000 else { return numbers.fixed(value, places: 0) }
        var (places, unit) = (2, 100.0)
        while places < 9, abs(value) * unit < 1 { (places, unit) = (places + 1, 10 * unit) }
        return numbers.fixed(value, places: places)
    }

    /// Two sums of squared distances and what the second is less, all with the same decimals, so that who subtracts what is
    /// written finds what is written. Large ones have decimals only where the fall would otherwise be nothing.
    fileprivate func difference(_ before: Double, _ after: Double) -> (before: String, after: String, fall: String) {
        func rounded(_ value: Double, _ unit: Double) -> Double { (value * unit).rounded(.toNearestOrAwayFromZero) }
        func fits(_ unit: Double) -> Bool {
            let isWhole = rounded(before, unit) == before * unit && rounded(after, unit) == after * unit
            return rounded(before - after, unit) >= 1 && (isWhole || unit >= 100 || before >= 1e6)
        }
        var (places, unit) = (0, 1.0)
        while places < 9, !fits(unit) { (places, unit) = (places + 1, 10 * unit) }
        let fall = (rounded(before, unit) - rounded(after, unit)) / unit
        return (
            numbers.fixed(before, places: places), numbers.fixed(after, places: places),
            numbers.fixed(fall, places: places)
        )
    }
}
