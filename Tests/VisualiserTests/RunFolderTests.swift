@testable import visualiser
import Comparing
import KMeansTrace
import Testing

struct RunFolderTests {
    private func comparisons(_ values: [Int]) throws -> [Comparison] {
        let histogram = ColourHistogram(rgb: [1, 2, 3, 200, 100, 50, 7, 7, 7])
        let plan = ComparisonPlan(seeds: try #require(SeedRange(count: 2)))
        return try values.map { value in
            let clusters = try #require(ClusterCount(value))
            return try #require(plan.comparison(on: histogram, clusters: clusters))
        }
    }

    @Test("Every run has a folder of its own, which is known again", arguments: [[2], [2, 3], [1, 16, 256]])
    func names(_ values: [Int]) throws {
        let comparisons = try comparisons(values)
        let names = comparisons.flatMap { comparison in
            comparison.runs.map { RunFolder.name(of: $0, in: comparison, among: comparisons) }
        }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { RunFolder.isName($0) })
        let first = values.count == 1 ? "forgy-1" : "k\(values[0])-forgy-1"
        #expect(names.first == first)
    }

    @Test(
        "Other names are nobody's run",
        arguments: [
            "", "forgy", "first-1", "given", "k-means++", "k8-", "k-forgy-1", "forgy-1-2", "Forgy-1", "forgy--1",
            "forgy-x",
            "../first", "first/", "first ", "k8first",
        ])
    func strangers(_ name: String) { #expect(!RunFolder.isName(name)) }
}
