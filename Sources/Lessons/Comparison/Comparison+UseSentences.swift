internal import Comparing
internal import KMeansTrace
internal import Narration

// What to use, read off a comparison.
extension Comparison {
    /// Which random start ends below the others, as far as these runs can tell, and what comes near the best known with the
    /// least work.
    func useSentences(_ words: Words) -> [String] {
        [rankSentence(words), cheapestSentence(words)].compactMap { $0 }
    }

    /// The random starts in clear order, or that these runs do not tell; nil where there is nothing to rank.
    private func rankSentence(_ words: Words) -> String? {
        guard !plan.isTooFewToRank else {
            return plan.strategies.count > 1 ? words("useTooFew", count: plan.seeds.seeds.count) : nil
        }
        let random = plan.strategies.filter { $0.isRandom }
        guard random.count > 1 else { return nil }
        let chances = EndChances(self)
        let clear = random.flatMap { start in
            random.compactMap { other -> String? in
                guard let chance = chances.chance(that: start, endsBelow: other), chance.isClear, chance.value > 0.5
                else { return nil }
                return words(
                    "useClear",
                    ["start": start.name, "other": other.name, "chance": words.chance(chance.value, chance.interval)])
            }
        }
        guard !clear.isEmpty else { return words("useNoneClear") }
        return words("useRanked", ["pairs": words.list(clear)])
    }

    /// The cheapest way near the best known end.
    private func cheapestSentence(_ words: Words) -> String? {
        guard !plan.isTooFewToRank else { return nil }
        guard let way = CheapestWay.overall(in: self) else { return words("useNoneNear") }
        let values = ["start": way.strategy.name, "distances": words.numbers.large(way.distances)]
        if !way.strategy.isRandom { return words("useCheapestFixed", values) }
        return words("useCheapest", count: way.runCount, values)
    }
}
