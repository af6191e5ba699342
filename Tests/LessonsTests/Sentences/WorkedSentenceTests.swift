import Foundation
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct WorkedSentenceTests {
    @Test(arguments: OddRun.all)
    func `the PSNR follows from the numbers that the sentence gives`(odd: OddRun) throws {
        let run = try odd.make()
        let text = run.psnrSentence(.english).replacing("\u{202F}", with: "")
        guard run.trace.inertia > 0 else {
            #expect(text.hasPrefix("The inertia is 0"))
            return
        }
        let found = try #require(text.firstMatch(of: /3 × (\d+) ÷ ([\d.]+)\) = 10 · log₁₀\(([\d.]+)\) = (−?[\d.]+)dB/))
        let numbers = try [found.1, found.2, found.3, found.4].map {
            try #require(Double($0.replacing("−", with: "-")))
        }
        #expect(numbers[0] == Double(run.picture.image.pixelCount))
        let slow = try SlowRun(run)
        let inertia = try slow.inertia(slow.last)
        #expect(abs(numbers[1] - inertia) <= 0.51)
        #expect(abs(numbers[2] / (255 * 255 * 3 * numbers[0] / inertia) - 1) < 0.01)
        #expect(abs(numbers[3] - 10 * log10(255 * 255 * 3 * numbers[0] / inertia)) < 0.006)
    }

    @Test(arguments: OddRun.all)
    func `the formula's bytes add up`(odd: OddRun) throws {
        let run = try odd.make()
        let text = run.formulaBytesSentence(.english).replacing("\u{202F}", with: "")
        let slow = try SlowRun(run)
        let colours = Set(try slow.pixels.indices.map { try slow.painted($0) }).count
        var bits = 0
        while 1 << bits < colours { bits += 1 }
        let all = slow.pixels.count * bits
        let bytes = 3 * colours + (all + 7) / 8
        #expect(
            text.contains("make \(3 * colours) byte") && text.contains("\(all) bit")
                && text.contains("Together: \(bytes) byte"))
        let png = run.result.palettePNG.count
        let difference = png < bytes ? "\(bytes - png) byte" : "\(png - bytes) byte"
        #expect(text.contains("The palette PNG has \(png) byte") && text.contains(difference))
        #expect(text.contains(" less: ") == (png < bytes) && text.contains(" more: ") == (png > bytes))
    }
}
