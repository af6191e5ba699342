import KMeansTrace
import Narration
import Testing

@testable import Frames

struct CentroidPointsTests {
    private let square = Rectangle(x: 0, y: 0, width: 255, height: 255)

    @Test("A trail leads from the start to the step before, without standing still")
    func trails() throws {
        let trace = try TestPicture.usual.trace(clusters: 5)
        let step = trace.steps.count - 1
        let view = try StepView(trace: trace, step: step, labels: trace.labels(at: step), words: .english)
        let points = CentroidPoints(view, held: square) { Plane.redGreen.point($0, in: square) }
        for cluster in 0..<5 {
            let trail = points.trails[cluster]
            let start = try #require(trace.start[cluster])
            #expect(trail.first == Plane.redGreen.point(start, in: square))
            #expect(zip(trail, trail.dropFirst()).allSatisfy { $0.distance(to: $1) >= 0.7 })
        }
    }

    @Test("Before and now differ in an update by its moves, and in no other step")
    func moves() throws {
        let trace = try TestPicture.usual.trace(clusters: 5)
        for step in 0..<5 {
            let view = try StepView(trace: trace, step: step, labels: trace.labels(at: step), words: .english)
            let points = CentroidPoints(view, held: square) { Plane.redGreen.point($0, in: square) }
            #expect((points.before != points.now) == (view.step.update != nil))
        }
    }

    @Test("Given centroids outside the cube are held to the panel")
    func held() throws {
        let trace = try TestPicture.usual.trace(
            given: [Centroid(red: 900, green: -900, blue: 0), Centroid(red: 9, green: 9, blue: 9)], policy: .drop)
        let view = try StepView(trace: trace, step: 0, labels: nil, words: .english)
        let points = CentroidPoints(view, held: square) { Plane.redGreen.point($0, in: square) }
        #expect(points.now[0] == Point(x: 255, y: 255))
    }
}
