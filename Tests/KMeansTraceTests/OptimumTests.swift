import KMeansTrace
import Testing

/// Grey pictures, whose best clustering is known from dynamic programming.
struct OptimumTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let picture: String
        let clusters: Int
        let inertia: Double
        var testDescription: String { name }
    }

    static let file = try? FixtureFile<Case>.load("optimum.json")

    @Test("No run ends below the optimum, and the best of many seeds comes near it", arguments: file?.cases ?? [])
    func noRunEndsBelowTheOptimum(_ expected: Case) throws {
        let histogram = try #require(Self.file).histogram(expected.picture)
        var best = Double.infinity
        for seed in 1...40 {
            let settings = try settings(.greedyKMeansPlusPlus, clusters: expected.clusters, seed: UInt64(seed))
            let end = KMeans(settings: settings).trace(of: histogram).inertia
            #expect(end >= expected.inertia * (1 - 1e-12) - 1e-9)
            best = min(best, end)
        }
        #expect(best <= expected.inertia * 1.05 + 1e-9)
    }

    @Test("The fixtures are there") func fixturesAreThere() throws {
        #expect(try #require(Self.file).cases.count >= 3)
    }
}
