import KMeansTrace
import Testing

@testable import Lessons

@Suite struct LargestFallTests {
    @Test(arguments: OddRun.all)
    func `the largest fall is found by adding up each step's squares`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let inertia = try (1...slow.last).map { try slow.inertia($0) }
        let falls = zip(inertia, inertia.dropFirst()).map { $0 - $1 }
        let most = try #require(falls.max())
        let scale = try #require(inertia.first)
        guard let fact = LargestFall(run.trace) else {
            #expect(agree(most, 0, scale: scale))
            return
        }
        #expect(agree(fact.fall, most, scale: scale))
        #expect(agree(fact.before - fact.after, falls[fact.step.index - 2], scale: scale))
        #expect(agree(fact.after, inertia[fact.step.index - 1], scale: scale))
    }

    @Test func `the hand-run falls most in its first update`() throws {
        let fact = try #require(LargestFall(OddRun.handRun().trace))
        #expect(fact.step.update != nil && fact.step.iteration == 1 && fact.before == 113_200 && fact.after == 43_300)
    }

    @Test func `where nothing falls there is no largest fall`() throws {
        let run = try Sample.run(Sample.png(Sample.image(Sample.stripes)), settings: Sample.settings(clusters: 8))
        #expect(LargestFall(run.trace) == nil)
    }
}
