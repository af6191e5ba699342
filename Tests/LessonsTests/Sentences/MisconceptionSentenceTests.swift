import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct MisconceptionSentenceTests {
    @Test(arguments: OddRun.all)
    func `the largest cluster and the most vivid colour are found among the pixels`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let text = run.dominantSentence(.english)
        let counts = run.trace.start.indices.map { slow.pixels(of: $0) }
        let most = try #require(counts.max())
        let largest = try #require(counts.firstIndex(of: most))
        #expect(text.contains("\(largest + 1), #"))
        #expect(text.contains("one of the largest") == (counts.count { $0 == most } > 1))
        #expect(text.contains("only one cluster") == (counts.count { $0 > 0 } == 1))
        let vividness = slow.pixels.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
        let top = try #require(vividness.max())
        guard top > 0, let first = vividness.firstIndex(of: top) else {
            #expect(text.hasSuffix("The picture has only greys, so none of its colours is vivid."))
            return
        }
        let colour = slow.pixels[first]
        let alike = slow.pixels.count { $0 == colour }
        #expect(text.contains("largest channel is \(top) above its smallest"))
        #expect(text.contains("in \(alike) pixel"))
        let squared = SlowRun.squared(colour, try slow.painted(first))
        #expect(text.contains("keep") == (squared == 0))
        if squared > 0 { #expect(text.contains("\(Words.english.distance(Double(squared).squareRoot())) away")) }
    }

    @Test(arguments: OddRun.all)
    func `values of each channel are counted in the painted picture`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        let painted = try slow.pixels.indices.map { try slow.painted($0) }
        let text = run.perChannelSentence(.english).replacing("\u{202F}", with: "")
        let colours = Set(painted).count
        guard colours > 1 else {
            #expect(text.contains("1 colour in all"))
            return
        }
        let values = (0..<3).map { channel in Set(painted.map { $0[channel] }).count }
        #expect(text.contains("\(values[0]) different values of red, \(values[1]) of green and \(values[2]) of blue"))
        #expect(
            text.contains("\(colours) colours in all") && text.hasSuffix("= \(colours * colours * colours) colours."))
    }
}
