import KMeansTrace
import Narration
import Testing

@testable import Frames

struct LabelMapTests {
    private func map(_ picture: TestPicture, longest: Int) throws -> LabelMap {
        let trace = try picture.trace(clusters: 3)
        let view = try StepView(trace: trace, step: 1, labels: trace.labels(at: 1), words: .english)
        return LabelMap(view, pictureWidth: picture.width, pictureHeight: picture.height, longest: longest)
    }

    @Test("A small picture keeps each pixel's label")
    func small() throws {
        let map = try map(.three, longest: 240)
        #expect((map.width, map.height) == (9, 6))
        #expect(map.labels == (0..<6).flatMap { _ in [0, 0, 0, 1, 1, 1, 2, 2, 2] as [UInt8] })
    }

    @Test(
        "A larger one is reduced to the longest side, at least a pixel wide",
        arguments: [TestPicture.tall, .long, .usual])
    func reduced(_ picture: TestPicture) throws {
        let map = try map(picture, longest: 30)
        #expect(max(map.width, map.height) == 30)
        #expect(min(map.width, map.height) >= 1)
        #expect(map.labels.count == map.width * map.height)
        #expect(map.labels.allSatisfy { $0 < 3 })
    }

    @Test("Specks vanish")
    func specks() throws {
        let speckled = TestPicture(name: "speckled", width: 90, height: 40) { x, y in
            x == 40 && y == 20 ? (255, 255, 255) : (10, 10, 10)
        }
        let trace = try speckled.trace(clusters: 2)
        let view = try StepView(trace: trace, step: 1, labels: trace.labels(at: 1), words: .english)
        let map = LabelMap(view, pictureWidth: 90, pictureHeight: 40, longest: 240)
        #expect(Set(map.labels).count == 1)
    }
}
