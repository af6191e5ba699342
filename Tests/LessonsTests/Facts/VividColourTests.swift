import KMeansTrace
import Testing

@testable import Lessons

@Suite struct VividColourTests {
    @Test(arguments: OddRun.all)
    func `the most vivid colour is found by looking at every pixel`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let vividness = slow.pixels.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
        let most = try #require(vividness.max())
        guard let fact = VividColour(run) else {
            #expect(most == 0)
            return
        }
        let first = try #require(vividness.firstIndex(of: most))
        #expect(fact.vividness == most && fact.colour.channels == slow.pixels[first])
        #expect(fact.pixels == slow.pixels.count { $0 == slow.pixels[first] })
        #expect(fact.cluster == slow.labels[slow.last][first])
        let painted = try slow.painted(first)
        #expect(fact.painted.channels == painted)
        #expect(agree(fact.distance * fact.distance, Double(SlowRun.squared(slow.pixels[first], painted))))
    }

    @Test func `a picture of greys has none`() throws {
        let run = try #require(OddRun.all.first { $0.testDescription == "greys only" }).make()
        #expect(VividColour(run) == nil)
    }
}
