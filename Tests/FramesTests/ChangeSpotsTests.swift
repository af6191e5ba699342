import KMeansTrace
import Narration
import Testing

@testable import Frames

struct ChangeSpotsTests {
    @Test("Spots lie where pixels changed, at most five, none beside another", arguments: [3, 5, 8])
    func spots(clusters: Int) throws {
        let picture = TestPicture.usual
        let trace = try picture.trace(clusters: clusters)
        for step in trace.steps.indices.dropFirst(2) where trace.steps[step].assignment?.changed ?? 0 > 0 {
            let view = try StepView(trace: trace, step: step, labels: trace.labels(at: step), words: .english)
            let spots = ChangeSpots(view, pictureWidth: picture.width, pictureHeight: picture.height).spots
            #expect((1...5).contains(spots.count))
            for (index, spot) in spots.enumerated() {
                #expect((0...1).contains(spot.x) && (0...1).contains(spot.y))
                for other in spots[..<index] { #expect(abs(spot.x - other.x) + abs(spot.y - other.y) > 1.0 / 24) }
            }
        }
    }

    @Test("Where nothing changed there is no spot")
    func none() throws {
        let trace = try TestPicture.three.trace(clusters: 3)
        let last = trace.steps.count - 1
        let view = try StepView(trace: trace, step: last, labels: trace.labels(at: last), words: .english)
        #expect(ChangeSpots(view, pictureWidth: 9, pictureHeight: 6).spots.isEmpty)
    }
}
