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

    @Test(
        "No run of any start ends below the optimum, and the best of many comes near it", arguments: file?.cases ?? [])
    func noRunEndsBelowTheOptimum(_ expected: Case) throws {
        let histogram = try #require(Self.file).histogram(expected.picture)
        let rounding = 1e-12 * expected.inertia + 1e-9
        var best: [(start: String, inertia: Double)] = []
        for strategy in StartingStrategy.allCases {
            var ends: [Double] = []
            for seed in 1...(strategy.isRandom ? 20 : 1) {
                let settings = try settings(strategy, clusters: expected.clusters, seed: UInt64(seed))
                ends.append(KMeans(settings: settings).trace(of: histogram).inertia)
            }
            let lowest = ends.min() ?? .infinity
            #expect(lowest >= expected.inertia - rounding, "\(strategy.name)")
            best.append((strategy.name, lowest))
        }
        let gaps = best.map { "\($0.start) \($0.inertia - expected.inertia)" }.joined(separator: ", ")
        let lowest = best.map { $0.inertia }.min() ?? .infinity
        #expect(lowest <= expected.inertia * 1.02 + rounding, "above the optimum of \(expected.inertia): \(gaps)")
    }

    @Test("The fixtures are there") func fixturesAreThere() throws {
        #expect(try #require(Self.file).cases.count >= 3)
    }
}
