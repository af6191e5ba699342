import Narration
import Testing

@testable import Lessons

@Suite struct PercentScaleTests {
    private static let scales: [(most: Double, labels: [String])] = [
        (0.291, ["0", "10", "20", "30"]), (0.05, ["0", "1", "2", "3", "4", "5"]),
        (0.1, ["0", "2", "4", "6", "8", "10"]),
        (0.000_13, ["0", "0.01", "0.02"]), (23.25, ["0", "500", "1 000", "1 500", "2 000", "2 500"]),
        (0, ["0"]), (0.004, ["0", "0.1", "0.2", "0.3", "0.4"]), (0.012, ["0", "1", "2"]),
    ]

    @Test(arguments: scales) func `the marks are round and the last holds the greatest part`(
        most: Double, labels: [String]
    ) {
        let scale = PercentScale(upTo: most, numbers: .english)
        let found = scale.marks.map { Sample.plain($0.label) }
        #expect(found.count <= 6 && found.allSatisfy { $0.hasSuffix(" %") })
        #expect(scale.end >= most && (scale.marks.last?.part == scale.end || most == 0))
        #expect(found == labels.map { $0 + " %" }, "\(found)")
        #expect(scale.place(0) == 0 && scale.place(most) <= 1 && scale.place(2 * scale.end) == 1)
    }
}
