import KMeansTrace
import Testing

@testable import Lessons

@Suite struct EarlyStopTests {
    @Test(arguments: OddRun.all)
    func `the first step within 1 % of the end is found by adding up each step's squares`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let fact = try #require(EarlyStop(run.trace))
        let end = try slow.inertia(slow.last)
        let slack = 1e-6 * max(1, end)
        #expect(try slow.inertia(fact.step.index) <= end + end / 100 + slack)
        for step in 1..<fact.step.index { #expect(try slow.inertia(step) > end + end / 100 - slack) }
        #expect(fact.saved == max(0, run.trace.iterations - fact.step.iteration))
        #expect(fact.isAtOnce == (fact.step.index == 1))
    }

    @Test func `a run without error is at its end from the first assign on`() throws {
        let run = try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 8))
        let fact = try #require(EarlyStop(run.trace))
        #expect(fact.step.index == 1 && fact.saved == 1)
    }

    @Test func `the hand-run is within 1 % only after its third update`() throws {
        let run = try OddRun.handRun()
        let fact = try #require(EarlyStop(run.trace))
        #expect(run.trace.steps.compactMap { $0.inertia } == [113_200, 43_300, 20_800, 3_520, 3_520])
        #expect(fact.step.iteration == 2 && fact.step.update != nil && fact.saved == 1)
    }
}
