import KMeansTrace
import Testing

@testable import Lessons

@Suite struct SettlingTests {
    /// The labels of every pixel at each step, from the first assign on.
    private func labels(of trace: Trace) throws -> [[UInt8]] {
        try trace.steps.indices.dropFirst().map { step in
            let labels = try #require(trace.labels(at: step))
            return trace.histogram.colourOfPixel.map { labels[Int($0)] }
        }
    }

    @Test(arguments: OddRun.all)
    func `every pixel's last change is found by looking at all steps`(run: OddRun) throws {
        let trace = try run.make().trace
        let settling = Settling(trace)
        let labels = try labels(of: trace)
        var byIteration = [Int64](repeating: 0, count: settling.pixelsByIteration.count)
        var settled = [Int64](repeating: 0, count: trace.steps.count)
        for pixel in 0..<trace.histogram.pixelCount {
            var last = 1
            for step in labels.indices.dropFirst() where labels[step][pixel] != labels[step - 1][pixel] {
                last = step + 1
            }
            let colour = Int(trace.histogram.colourOfPixel[pixel])
            #expect(settling.steps[colour] == last)
            #expect(settling.iterations[colour] == trace.steps[last].iteration)
            byIteration[trace.steps[last].iteration] += 1
            for step in last..<trace.steps.count { settled[step] += 1 }
        }
        #expect(settling.pixelsByIteration == byIteration)
        #expect(settling.settledPixels == settled)
    }
}
