import Comparing
import KMeansTrace
import Testing

@Suite struct RaceChoiceTests {
    private static func told(_ comparison: Comparison) -> [String] {
        RaceChoice(comparison).runners.map { runner in
            runner.run.name + ": " + runner.reasons.map { "\($0)" }.joined(separator: ", ")
        }
    }

    /// A run on a line of red from two centroids, which takes as many iterations as it takes.
    private static func run(_ strategy: StartingStrategy, seed: UInt64, reds: [UInt8]) throws -> ComparedRun {
        let start = [0, 1].map { Centroid(red: Double($0), green: 0, blue: 0) }
        return try Made.run(strategy, seed: seed, pixels: reds.flatMap { [$0, 0, 0] }, from: start)
    }

    @Test func `the ends come first, then the middles, then those without chance`() throws {
        let comparison = try Made.comparison(
            forgy: [9, 5, 12, 6, 8], kMeansPlusPlus: [4, 2, 6, 5], first: 10, maximin: 7)
        #expect(
            Self.told(comparison) == [
                "k-means++-2: best", "forgy-3: worst",
                "k-means++-1: median(KMeansTrace.StartingStrategy.kMeansPlusPlus)",
                "forgy-5: median(KMeansTrace.StartingStrategy.forgy)",
                "first: only(KMeansTrace.StartingStrategy.first)",
                "maximin: only(KMeansTrace.StartingStrategy.maximin)",
            ])
    }

    @Test func `a run that two things speak for is shown once, and others fill up`() throws {
        let comparison = try Made.comparison(forgy: [5, 7, 6], first: 9, maximin: 3)
        let runners = RaceChoice(comparison).runners
        #expect(runners.map { $0.run.name } == ["maximin", "first", "forgy-3", "forgy-1", "forgy-2"])
        #expect(runners[0].reasons == [.best, .only(.maximin)])
        #expect(runners[1].reasons == [.worst, .only(.first)])
        #expect(runners[3].reasons == [.further] && runners[4].reasons == [.further])
    }

    @Test func `where all ends tie there is no best and no worst`() throws {
        let comparison = try Made.comparison(forgy: [4, 4, 4], kMeansPlusPlus: [4])
        #expect(
            RaceChoice(comparison).runners.map { $0.reasons } == [
                [.median(.kMeansPlusPlus)], [.median(.forgy)], [.further], [.further],
            ])
    }

    @Test func `the rest is filled up with fast and slow runs in turn`() throws {
        // The longer the line, the longer the way of its two centroids.
        let lines: [[UInt8]] = [[0, 9], Array(0...8), Array(0...200), Array(0...40)]
        let runs = try lines.enumerated().map { try Self.run(.greedyKMeansPlusPlus, seed: UInt64($0 + 1), reds: $1) }
        let iterations = runs.map { $0.iterations }
        #expect(iterations[0] < iterations[1] && iterations[1] < iterations[3] && iterations[3] < iterations[2])
        let runners = RaceChoice(try Made.comparison(runs)).runners
        #expect(runners.map { $0.run.seed?.value } == [1, 3, 2, 4])
        #expect(runners[0].reasons == [.best, .fastest] && runners[1].reasons == [.worst, .slowest])
        #expect(runners[2].reasons == [.fastestOfRest] && runners[3].reasons == [.slowestOfRest])
    }

    @Test func `there are never more than can be watched, and no run twice`() throws {
        let comparison = try Made.comparison(forgy: Array(1...20), kMeansPlusPlus: Array(3...9), first: 2)
        let names = RaceChoice(comparison).runners.map { $0.run.name }
        #expect(names.count == RaceChoice.counts.upperBound && Set(names).count == names.count)
        #expect(RaceChoice(try Made.comparison(first: 3)).runners.map { $0.run.name } == ["first"])
    }
}
