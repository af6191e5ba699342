import KMeansTrace
import Testing

@testable import Lessons

@Suite struct HandPlaneTests {
    private static func number(_ line: [String: Any], _ key: String) throws -> Double {
        try #require((line[key] as? String).flatMap { Double($0) })
    }

    private static func lines(_ centroids: [Centroid]) throws -> (edges: [[String: Any]], pins: [[String: Any]]) {
        let picture = try Sample.png(
            Sample.image(width: 4, height: 1) { x, _ in ([0, 90, 20, 70][x], [0, 80, 70, 5][x], 0) })
        let run = try Sample.run(picture, from: centroids, emptyClusters: .keep)
        let plane = try #require(HandPlane(HandRun(run)))
        let values = plane.values(run.trace.start)
        return (
            try #require(values["edges"] as? [[String: Any]]), try #require(values["pins"] as? [[String: Any]])
        )
    }

    @Test func `each end of a line between two centroids is as far from both, and no third is nearer`() throws {
        let centroids = [(10, 10), (80, 20), (40, 75)].map { Centroid(red: $0.0, green: $0.1, blue: 0) }
        let (edges, pins) = try Self.lines(centroids)
        let spots = try pins.map { (try Self.number($0, "x"), try Self.number($0, "y")) }
        #expect(edges.count == 3)
        for edge in edges {
            for end in ["1", "2"] {
                let (x, y) = (try Self.number(edge, "x" + end), try Self.number(edge, "y" + end))
                let distances = spots.map { (($0.0 - x) * ($0.0 - x) + ($0.1 - y) * ($0.1 - y)).squareRoot() }.sorted()
                #expect(abs(distances[0] - distances[1]) < 0.3)
            }
        }
    }

    @Test func `there is no line between centroids on one spot`() throws {
        let one = Centroid(red: 30, green: 30, blue: 0)
        let (edges, pins) = try Self.lines([one, one, Centroid(red: 60, green: 30, blue: 0)])
        #expect(edges.count == 2)
        let heads = try pins.map { "\(try Self.number($0, "headX")) \(try Self.number($0, "headY"))" }
        #expect(Set(heads).count == 3)
    }

    @Test func `colours with a third channel have no plane`() throws {
        let picture = try Sample.png(Sample.image(width: 2, height: 1) { x, _ in (UInt8(x), 0, UInt8(x)) })
        let run = try Sample.run(picture, settings: Sample.settings(clusters: 1))
        #expect(HandPlane(try HandRun(run)) == nil)
    }
}
