import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ChannelValuesTests {
    @Test(arguments: OddRun.all)
    func `values are counted among the pixels of the quantised picture`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let painted = try slow.pixels.indices.map { try slow.painted($0) }
        let fact = ChannelValues(run)
        #expect([fact.red, fact.green, fact.blue] == (0..<3).map { channel in Set(painted.map { $0[channel] }).count })
        #expect(fact.colours == Set(painted).count)
        #expect(fact.coloursIfPerChannel == fact.colours * fact.colours * fact.colours)
    }
}
