import Foundation
import KMeansTrace
import Testing

/// Traces against scikit-learn, from starts that make no ties.
struct ScikitLearnTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let picture: String
        let start: [[Double]]
        let iterations: Int
        let steps: [ExpectedStep]
        var testDescription: String { name }
    }

    static let file = try? FixtureFile<Case>.load("scikit-learn.json")

    @Test("The fixtures are there") func fixturesAreThere() throws {
        #expect(try #require(Self.file).cases.count >= 2)
    }

    @Test("Labels agree at every assign, centroids within 1e-9, iterations are n_iter_", arguments: file?.cases ?? [])
    func agreesWithScikitLearn(_ expected: Case) throws {
        let histogram = try #require(Self.file).histogram(expected.picture)
        let given = try #require(GivenCentroids(expected.start.map { Centroid($0) }))
        let trace = KMeans(settings: Settings(initialisation: .given(given))).trace(of: histogram)
        #expect(trace.iterations == expected.iterations)
        // The fixture begins with the first assign.
        #expect(trace.steps.count - 1 == expected.steps.count)
        for (step, wanted) in zip(trace.steps.dropFirst(), expected.steps) {
            #expect(step.iteration == wanted.iteration)
            #expect((step.assignment != nil) == (wanted.phase == "assign"))
            if let labels = wanted.labels { #expect(trace.labels(at: step.index) == [UInt8](labels)) }
            if let inertia = wanted.inertia { #expect(agree(try #require(step.inertia), inertia)) }
            for (centroid, numbers) in zip(step.centroids, wanted.centroids ?? []) {
                let pairs = zip(try #require(centroid).numbers, try #require(numbers))
                #expect(pairs.allSatisfy { abs($0 - $1) <= 1e-9 })
            }
        }
    }
}
