internal import Comparing
public import Foundation
internal import KMeansTrace

extension ComparisonDocument {
    /// Writes the document as a stream, one run, solution, start and pair of starts a line.
    ///
    /// Keys stand in alphabetical order within each line, so that the same comparison gives the same bytes; doubles have
    /// the digits that read back the same.
    ///
    /// - Parameter sink: takes some bytes at a time.
    /// - Throws: whatever the sink throws.
    public func write(to sink: (Data) throws -> Void) throws {
        let head: [(key: String, value: any Encodable)] = [
            ("format", "kmeans-comparison"), ("version", 1), ("generator", generator),
        ]
        try JSON.put("{ ", head, to: sink)
        try JSON.put(",\n  ", [("picture", picture)], to: sink)
        if let first = ends.first {
            let settings = Settings(first.comparison.plan, clusters: ends.map { $0.comparison.clusters })
            try JSON.put(",\n  ", [("settings", settings)], to: sink)
        }
        try JSON.put(",\n  \"comparisons\": [", to: sink)
        for (index, ends) in ends.enumerated() {
            try JSON.put(index == 0 ? "\n" : ",\n", to: sink)
            try write(ends, to: sink)
        }
        try JSON.put("\n  ] }\n", to: sink)
    }

    private func write(_ ends: EndSolutions, to sink: (Data) throws -> Void) throws {
        let comparison = ends.comparison
        let chances = EndChances(comparison)
        let tolerance = Tolerance(distance: ends.tolerance.distance, inertia: ends.tolerance.inertia)
        let head: [(key: String, value: any Encodable)] = [
            ("clusters", comparison.clusters.value), ("best", comparison.leastInertia), ("tolerance", tolerance),
            ("solutionsAtTenth", ends.countAtTenth), ("solutionsAtTenfold", ends.countAtTenfold),
        ]
        try JSON.put("    { ", head, to: sink)
        let before = ",\n      "
        try JSON.put(before, lines: "runs", comparison.runs.indices.lazy.map { Run($0, in: ends) }, to: sink)
        try JSON.put(
            before, lines: "solutions", ends.solutions.lazy.map { Solution($0, of: comparison) }, to: sink)
        try JSON.put(
            before, lines: "strategies", comparison.summaries.map { Strategy($0, chances: chances) }, to: sink)
        try JSON.put(before, lines: "chances", pairs(of: comparison, chances), to: sink)
        try JSON.put(" }", to: sink)
    }

    /// Each pair of starts once, the earlier first.
    private func pairs(of comparison: Comparison, _ chances: EndChances) -> [PairChance] {
        let strategies = comparison.plan.strategies
        return strategies.indices.flatMap { index in
            strategies[(index + 1)...].compactMap { other in
                chances.chance(that: strategies[index], endsBelow: other).map { chance in
                    PairChance(
                        a: strategies[index].name, b: other.name, chance: chance.value,
                        low: OrNull(chance.interval?.lowerBound), high: OrNull(chance.interval?.upperBound))
                }
            }
        }
    }
}
