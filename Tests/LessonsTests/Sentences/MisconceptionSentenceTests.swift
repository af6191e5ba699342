import Foundation
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
        let vivid = Set(slow.pixels.indices.filter { vividness[$0] == top }.map { slow.pixels[$0] }).count
        #expect(
            text.contains(
                vivid == 1
                    ? ". The most vivid colour of the picture (its largest channel is \(top) above its smallest)"
                    : ". One of the \(vivid) most vivid colours of the picture (the largest channel is \(top) above"))
        #expect(text.contains("in \(alike) pixel"))
        let squared = SlowRun.squared(colour, try slow.painted(first))
        #expect(text.contains("keep") == (squared == 0))
        try expectMostVivid(in: text, run, slow)
        if squared > 0 { #expect(text.contains("\(Words.english.distance(Double(squared).squareRoot())) away")) }
    }

    /// The palette's most vivid colour is looked for among the painted pixels.
    private func expectMostVivid(in text: String, _ run: Run, _ slow: SlowRun) throws {
        let painted = try slow.pixels.indices.map { try slow.painted($0) }
        let labels = slow.labels[slow.last]
        let vividness = painted.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
        let top = try #require(vividness.max())
        let vivid = Set(labels.indices.filter { vividness[$0] == top }.map { labels[$0] })
        guard top > 0, Set(labels).count > 1, let first = vivid.min() else {
            #expect(!text.contains("Of the palette"))
            return
        }
        let hex = "#" + painted[try #require(labels.firstIndex(of: first))].map { String(format: "%02x", $0) }.joined()
        let share = Words.english.numbers.percent(Double(slow.pixels(of: first)), of: Double(labels.count))
        let name = "\(first + 1), \(hex)"
        let of = vivid.count == 1 ? "the most vivid is \(name)" : "\(name), is one of the most vivid"
        #expect(text.hasSuffix("Of the palette, \(of), with \(share) of the pixels."))
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
        #expect(text.contains("among them: \(values[0]) of red, \(values[1]) of green and \(values[2]) of blue."))
        #expect(
            text.contains("\(colours) colours in all") && text.hasSuffix("= \(colours * colours * colours) colours."))
    }
}
