internal import Comparing
internal import KMeansTrace
internal import Narration

/// A value of the comparison of starts on a run's picture that a lesson can quote: {value}`comparison.runs`.
///
/// To add one: a line in `all`.
struct ComparisonValue: Sendable {
    /// What stands in the lesson.
    let name: String
    /// Reads it off a run and off the end solutions of the comparison on its picture.
    let read: @Sendable (Run, EndSolutions, Words) -> Quantity

    /// All values there are.
    static let all: [ComparisonValue] = [
        ComparisonValue("comparison.runs") { .count(Int64($0.comparison.runs.count)) },
        ComparisonValue("comparison.starts") { .count(Int64($0.comparison.plan.strategies.count)) },
        ComparisonValue("comparison.seeds") { .count(Int64($0.comparison.plan.seeds.seeds.count)) },
        ComparisonValue("comparison.best") { .inertia($0.comparison.leastInertia) },
        ComparisonValue("comparison.worst") { .inertia($0.comparison.worst.endInertia) },
        ComparisonValue("comparison.spread") { solutions in
            .share(solutions.comparison.excess(of: solutions.comparison.worst.endInertia), of: 1)
        },
        ComparisonValue("comparison.solutions") { .count(Int64($0.solutions.count)) },
        ComparisonValue("sentence.start-matters") { .text($1.comparison.spreadSentence($2)) },
        ComparisonValue("sentence.compared") { .text($1.comparison.comparedSentence($2)) },
        ComparisonValue("sentence.reached") { .text($1.reachedSentence($2)) },
        ComparisonValue("sentence.kept") { .text($0.keptSentence(in: $1.comparison, $2)) },
    ]

    /// The value of this name.
    static func named(_ name: String) -> ComparisonValue? { all.first { $0.name == name } }

    private init(_ name: String, _ read: @escaping @Sendable (Run, EndSolutions, Words) -> Quantity) {
        self.name = name
        self.read = read
    }

    private init(_ name: String, _ read: @escaping @Sendable (EndSolutions) -> Quantity) {
        self.init(name) { _, solutions, _ in read(solutions) }
    }
}

extension Words {
    /// "14 of 30".
    func share(_ share: RunShare) -> String {
        self("countOf", ["count": numbers.grouped(Int64(share.count)), "total": numbers.grouped(Int64(share.total))])
    }
}
