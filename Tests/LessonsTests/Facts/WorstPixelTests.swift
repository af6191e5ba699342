import KMeansTrace
import Testing

@testable import Lessons

@Suite struct WorstPixelTests {
    @Test(arguments: OddRun.all)
    func `the worst pixel is found by looking at every one`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let painted = try slow.pixels.indices.map { try slow.painted($0) }
        let distances = slow.pixels.indices.map { SlowRun.squared(slow.pixels[$0], painted[$0]) }
        let most = try #require(distances.max())
        guard let fact = WorstPixel(run) else {
            #expect(most == 0)
            return
        }
        let first = try #require(distances.firstIndex(of: most))
        #expect(fact.x == first % slow.width && fact.y == first / slow.width)
        #expect(fact.colour.channels == slow.pixels[first] && fact.painted.channels == painted[first])
        #expect(fact.squaredDistance == most && fact.cluster == slow.labels[slow.last][first])
        #expect(fact.pixelsOfColour == slow.pixels.count { $0 == slow.pixels[first] })
        let others = Set(slow.pixels.indices.filter { distances[$0] == most }.map { slow.pixels[$0] })
        #expect(fact.equals == others.count - 1)
        let own = slow.pixels.indices.filter { slow.labels[slow.last][$0] == fact.cluster }
        #expect(fact.pixelsOfCluster == own.count)
        let half = Double(most).squareRoot() / 2
        let nearby = own.count { Double(SlowRun.squared(slow.pixels[$0], slow.pixels[first])).squareRoot() <= half }
        #expect(fact.pixelsNearby == nearby)
    }
}
