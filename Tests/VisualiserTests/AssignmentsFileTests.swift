@testable import visualiser
import KMeansTrace
import Testing

struct AssignmentsFileTests {
    @Test("The data begins at a multiple of 64 bytes and holds each assign step's labels, pixel by pixel")
    func layout() throws {
        let pixels: [UInt8] = [0, 0, 0, 200, 0, 0, 255, 0, 0, 0, 0, 0, 10, 0, 0, 90, 0, 0]
        let two = try #require(ClusterCount(2))
        let trace = KMeans(settings: Settings(initialisation: .strategy(.first, two))).trace(
            of: ColourHistogram(rgb: pixels))
        var bytes: [UInt8] = []
        try AssignmentsFile.write(trace, width: 3, height: 2) { bytes += $0 }
        let assigns = trace.steps.filter { $0.assignment != nil }
        let start = 10 + Int(bytes[8]) + 256 * Int(bytes[9])
        #expect(start % 64 == 0)
        #expect(bytes[start - 1] == 10)
        #expect(String(decoding: bytes[10..<start], as: UTF8.self).contains("'shape': (\(assigns.count), 2, 3)"))
        var expected: [UInt8] = []
        for step in assigns {
            let labels = try #require(trace.labels(at: step.index))
            expected += trace.histogram.colourOfPixel.map { labels[Int($0)] }
        }
        #expect(Array(bytes[start...]) == expected)
    }
}
