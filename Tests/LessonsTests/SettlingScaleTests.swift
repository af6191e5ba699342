import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct SettlingScaleTests {
    @Test func `bands double, and the last has no end`() {
        let starts = [1, 2, 3, 5, 9, 17, 33, 65, 129]
        #expect(starts.count == SettlingScale.colours.count)
        for iteration in 1...10_001 {
            let band = SettlingScale.band(of: iteration)
            #expect(starts[band] <= iteration)
            #expect(band == starts.count - 1 || iteration < starts[band + 1])
        }
    }

    @Test(arguments: OddRun.all)
    func `the bands of a run follow each other and count every pixel once`(run: OddRun) throws {
        let trace = try run.make().trace
        let settling = Settling(trace)
        let bands = SettlingScale(trace, settling: settling, words: .english).bands
        var next = 1
        for band in bands {
            #expect(band.first == next && band.last >= band.first)
            #expect(band.colour == SettlingScale.colours[SettlingScale.band(of: band.first)].hex)
            let pixels = settling.iterations.enumerated().filter { band.first...band.last ~= $0.element }
                .reduce(Int64(0)) { $0 + Int64(trace.histogram.weights[$1.offset]) }
            #expect(band.pixels == pixels)
            next = band.last + 1
        }
        #expect(bands.last?.last == settling.iterations.max())
        #expect(bands.reduce(0) { $0 + $1.pixels } == Int64(trace.histogram.pixelCount))
    }

    @Test func `the closing assign is called by its name, as it is no iteration`() throws {
        for limit in [1, 2, 3, 4] {
            let run = try Sample.run(settings: Sample.settings(clusters: 8, limit: limit))
            #expect(try #require(run.trace.steps.last?.assignment).changed > 0)
            let last = SettlingScale(run.trace, settling: Settling(run.trace), words: .english).bands.last
            let labels = ["last assign", "last assign", "3 and last assign", "last assign"]
            #expect(last?.label == labels[limit - 1] && last?.last == limit + 1)
        }
    }

    @Test func `the colours fall in lightness, so that a grey print keeps their order`() {
        let lumas = SettlingScale.colours.map { colour in
            0.2126 * Double(colour.red) + 0.7152 * Double(colour.green) + 0.0722 * Double(colour.blue)
        }
        for (lighter, darker) in zip(lumas, lumas.dropFirst()) { #expect(lighter - darker > 12) }
    }
}
