import KMeansTrace
import Testing

@testable import Lessons

@Suite struct LargestClusterTests {
    @Test(arguments: OddRun.all)
    func `the largest cluster is found by counting every pixel`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let counts = run.trace.steps[0].centroids.indices.map { slow.pixels(of: $0) }
        let fact = try #require(LargestCluster(run))
        #expect(fact.pixels == counts.max() ?? 0 && counts.firstIndex(of: Int(fact.pixels)) == fact.cluster)
        #expect(fact.isTied == (counts.count { $0 == Int(fact.pixels) } > 1))
        let member = try #require(slow.labels[slow.last].firstIndex(of: fact.cluster))
        #expect(try fact.colour.channels == slow.painted(member))
    }
}
