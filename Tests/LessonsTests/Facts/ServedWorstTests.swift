import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ServedWorstTests {
    @Test(arguments: OddRun.all)
    func `the worst served cluster has the largest mean square, pixel by pixel`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        var means: [Int: Double] = [:]
        for cluster in Set(slow.labels[slow.last]) {
            let sum = try slow.inertia(slow.last) { slow.labels[slow.last][$0] == cluster }
            means[cluster] = sum / Double(slow.pixels(of: cluster))
        }
        guard let fact = ServedWorst(run.trace) else {
            #expect(means.count == 1 || means.values.allSatisfy { $0 == 0 })
            return
        }
        let most = try #require(means.values.max())
        let own = try #require(means[fact.cluster])
        #expect(agree(fact.error * fact.error, most) && agree(own, most))
        #expect(fact.pixels == slow.pixels(of: fact.cluster))
        let sizes = means.keys.map { slow.pixels(of: $0) }.sorted()
        let isSmallest = fact.pixels == sizes[0]
        #expect(fact.size == (!isSmallest ? .larger : sizes[0] == sizes[1] ? .amongTheSmallest : .smallest))
    }
}
