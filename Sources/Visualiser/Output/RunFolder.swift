import Comparing
import KMeansTrace

/// The folders of single runs below `runs`: `k-means++-7`, `first`; where several values of K are compared,
/// `k16-k-means++-7`.
enum RunFolder {
    /// The folder of a run.
    static func name(of run: ComparedRun, in comparison: Comparison, among comparisons: [Comparison]) -> String {
        (comparisons.count > 1 ? "k\(comparison.clusters.value)-" : "") + run.name
    }

    /// Whether a folder can be one of ours.
    static func isName(_ name: String) -> Bool {
        guard let parts = name.wholeMatch(of: /(?:k[0-9]+-)?([a-z+-]+?)(-[0-9]+)?/) else { return false }
        return StartingStrategy.allCases.contains { $0.name == parts.1 && $0.isRandom == (parts.2 != nil) }
    }
}
