import Foundation
import KMeansTrace
import Testing

/// Traces against slow, obvious code in exact integers and fractions.
struct BruteForceTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let picture: String
        let start: [[Double]]
        let initialisation: String?
        let policy: String
        let maximumIterations: Int
        let outcome: String
        let iterations: Int
        let steps: [ExpectedStep]
        var testDescription: String { name }
    }

    static let file = try? FixtureFile<Case>.load("brute-force.json")

    @Test("The fixtures are there") func fixturesAreThere() throws {
        #expect(try #require(Self.file).cases.count >= 10)
    }

    @Test("Every step equals exact arithmetic to the last bit", arguments: file?.cases ?? [])
    func everyStepEqualsExactArithmetic(_ expected: Case) throws {
        let histogram = try #require(Self.file).histogram(expected.picture)
        let trace = KMeans(settings: try settings(for: expected)).trace(of: histogram)
        try trace.checkInvariants()
        #expect(trace.outcome.name == expected.outcome)
        #expect(trace.iterations == expected.iterations)
        #expect(trace.steps.count == expected.steps.count)
        for (step, wanted) in zip(trace.steps, expected.steps) {
            #expect(step.iteration == wanted.iteration)
            if let labels = wanted.labels { #expect(trace.labels(at: step.index) == [UInt8](labels)) }
            if let centroids = wanted.centroids { #expect(step.centroids.map { $0?.numbers } == centroids) }
            if let inertia = wanted.inertia { #expect(agree(try #require(step.inertia), inertia)) }
            switch step.phase {
            case .initialise: #expect(wanted.phase == "initialise")
            case .assign(let assignment):
                #expect(wanted.phase == "assign")
                #expect(assignment.pixels == wanted.pixels)
                #expect(assignment.changed == wanted.changed)
                let flow = assignment.flow.map { [Int64($0.from), Int64($0.to), $0.pixels] }
                #expect(flow.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) } == wanted.flow)
                let expectedInertia = try #require(wanted.clusterInertia)
                #expect(zip(assignment.clusterInertia, expectedInertia).allSatisfy(agree))
            case .update(let update):
                #expect(wanted.phase == "update")
                let moved = try #require(wanted.moved).map { $0 ?? 0 }
                #expect(zip(update.moved, moved).allSatisfy(agree))
                #expect(update.events.map(\.kind.name) == wanted.events?.map(\.kind))
                #expect(update.events.map(\.cluster) == wanted.events?.map(\.cluster))
                for (event, wantedEvent) in zip(update.events, wanted.events ?? []) {
                    let colour = event.taken.map { [$0.colour.red, $0.colour.green, $0.colour.blue] }
                    #expect(colour == wantedEvent.colour)
                    #expect(event.taken?.pixels == wantedEvent.pixels)
                }
            }
        }
    }

    private func settings(for expected: Case) throws -> Settings {
        let policy = try #require(EmptyClusterPolicy.allCases.first { $0.name == expected.policy })
        let limit = try #require(IterationLimit(expected.maximumIterations))
        if let name = expected.initialisation, name != "given" {
            let strategy = try #require(StartingStrategy.allCases.first { $0.name == name })
            let clusters = try #require(ClusterCount(expected.start.count))
            return Settings(initialisation: .strategy(strategy, clusters), limit: limit, emptyClusters: policy)
        }
        let given = try #require(GivenCentroids(expected.start.map { Centroid($0) }))
        return Settings(initialisation: .given(given), limit: limit, emptyClusters: policy)
    }
}
