internal import Comparing
internal import KMeansTrace
internal import Narration

extension EndSolutions {
    /// Which starts reached the best known end, how often, and which never did.
    func reachedSentence(_ words: Words) -> String {
        let shares = comparison.plan.strategies.map { (strategy: $0, share: share(of: $0, reaching: 0)) }
        guard shares.contains(where: { $0.share.count < $0.share.total }) else { return words("reachedByAll") }
        let reached = shares.filter { $0.share.count > 0 }.map { strategy, share in
            strategy.isRandom
                ? words("reachedShare", ["start": strategy.name, "share": words.share(share)]) : strategy.name
        }
        let never = shares.filter { $0.share.count == 0 }.map { $0.strategy.name }
        let told = words("reachedBy", ["starts": words.list(reached)])
        return never.isEmpty ? told : told + " " + words("reachedNever", ["starts": words.list(never)])
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
