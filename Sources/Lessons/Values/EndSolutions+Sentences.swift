internal import Comparing
internal import KMeansTrace
internal import Narration

extension EndSolutions {
    /// Which starts reached the best known end, how often, and which never did.
    func reachedSentence(_ words: Words) -> String {
        let shares = comparison.plan.strategies.map { (strategy: $0, share: share(of: $0, reaching: 0)) }
        return words.shares(
            shares, some: "reachedBy", none: "reachedNever", all: "reachedByAll", allNone: "reachedByAll")
    }
}

extension Words {
    /// Which starts have how many runs of a kind, and which have none. There are four sentences for it: of those that have
    /// some, of those that have none, that all runs are of the kind, that none is.
    fileprivate func shares(
        _ shares: [(strategy: StartingStrategy, share: RunShare)], some: String, none: String, all: String,
        allNone: String, _ values: [String: String] = [:]
    ) -> String {
        guard shares.contains(where: { $0.share.count < $0.share.total }) else { return self(all, values) }
        let found = shares.filter { $0.share.count > 0 }.map { strategy, share in
            strategy.isRandom
                ? self("reachedShare", count: share.total, ["start": strategy.name, "share": self.share(share)])
                : strategy.name
        }
        guard !found.isEmpty else { return self(allNone, values) }
        let never = shares.filter { $0.share.count == 0 }.map { $0.strategy.name }
        let told = self(some, values.merging(["starts": list(found)]) { own, _ in own })
        return never.isEmpty ? told : told + " " + self(none, ["starts": list(never)])
    }
}

extension Run {
    /// In how many runs of each start on this picture its most vivid colour has a centroid of its own at the end.
    func keptSentence(in comparison: Comparison, _ words: Words) -> String {
        guard let vivid = VividColour(self)?.colour else { return words("keptGrey") }
        let reach = NumberedPalette.visibleDistance
        let shares = comparison.plan.strategies.map { strategy in
            let runs = comparison.runs(of: strategy)
            let kept = runs.count { run in
                run.usedCentroids.contains { centroid in
                    centroid.map { $0.squaredDistance(to: vivid) <= reach * reach } ?? false
                }
            }
            return (strategy: strategy, share: RunShare(count: kept, total: runs.count))
        }
        let values = ["colour": vivid.hex, "distance": words.numbers.fixed(reach, places: 0)]
        return words.shares(shares, some: "keptBy", none: "keptNever", all: "keptByAll", allNone: "keptByNone", values)
    }
}

extension Comparison {
    /// How many runs there are, and in what they differ.
    func comparedSentence(_ words: Words) -> String {
        let random = Int64(plan.strategies.count { $0.isRandom })
        let seeds = words("seedsEach", count: plan.seeds.seeds.count)
        let starts = words("runsComparedStarts", count: plan.strategies.count)
        let drawn = random == 0 ? "" : words("runsComparedDrawn", count: random, ["seeds": seeds])
        return words(
            "runsCompared", count: runs.count, ["clusters": String(clusters.value), "starts": starts, "drawn": drawn])
    }
}
