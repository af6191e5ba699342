import KMeansTrace
import Testing

@testable import Frames

struct ShareBarTests {
    @Test("A full bar is a round share that no cluster passes in the run", arguments: [1, 2, 5, 20])
    func full(clusters: Int) throws {
        let trace = try TestPicture.usual.trace(clusters: clusters)
        let full = ShareBar.full(of: trace)
        let pixels = Double(trace.histogram.pixelCount)
        let shares = trace.steps.compactMap { $0.pixels?.max() }.map { Double($0) / pixels }
        #expect(shares.allSatisfy { $0 <= full })
        #expect((full * 100).rounded() == full * 100)
    }

    @Test("A share takes its part of the track, never more than all", arguments: [(0.1, 25.0), (0.4, 100), (0.9, 100)])
    func width(share: Double, width: Double) throws {
        let track = Rectangle(x: 10, y: 5, width: 100, height: 8)
        let marks = ShareBar.marks(share, full: 0.4, in: track)
        guard case .shape(let path, _, _)? = marks.last else {
            Issue.record("no bar")
            return
        }
        #expect(abs(try #require(path.bounds).width - width) < 1e-9)
    }

    @Test("No pixel, no bar", arguments: [nil, 0.0])
    func empty(share: Double?) {
        #expect(ShareBar.marks(share, full: 1, in: Scene.bounds).count == 1)
    }
}
