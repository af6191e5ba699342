import KMeansTrace
import Testing

@testable import Lessons

@Suite struct FirstMoveTests {
    @Test(arguments: OddRun.all)
    func `the furthest mover is found by measuring each way from the start to the mean`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let fact = FirstMove(run.trace)
        var moved: [Double] = []
        for (cluster, start) in run.trace.steps[0].centroids.enumerated() {
            let start = try #require(start)
            let own = slow.pixels.indices.filter { slow.labels[2][$0] == cluster }.map { slow.pixels[$0] }
            guard !own.isEmpty else {
                moved.append(0)
                continue
            }
            let mean = (0..<3).map { channel in Double(own.reduce(0) { $0 + $1[channel] }) / Double(own.count) }
            let (r, g, b) = (mean[0] - start.red, mean[1] - start.green, mean[2] - start.blue)
            moved.append((r * r + g * g + b * b).squareRoot())
        }
        let most = try #require(moved.max())
        #expect(agree(fact.distance, most))
        #expect(fact.clusters == (most > 0 ? moved.indices.filter { moved[$0] > most - 1e-8 } : []))
        let wasEmpty = fact.clusters.first.map { cluster in !slow.labels[1].contains(cluster) } ?? false
        #expect(fact.isRelocated == wasEmpty)
    }

    @Test func `the hand-run's second centroid moves furthest`() throws {
        let fact = FirstMove(try OddRun.handRun().trace)
        // From (60, 0, 0) to (150, 25, 0).
        #expect(fact.clusters == [1] && agree(fact.distance, 93.40770846134702) && !fact.isRelocated)
    }

    @Test func `centroids that move equally far are all named`() throws {
        let run = try #require(OddRun.all.first { $0.testDescription.hasPrefix("two centroids") }).make()
        #expect(FirstMove(run.trace).clusters == [0, 1])
        #expect(FirstMove(run.trace).distance == 10)
    }
}
