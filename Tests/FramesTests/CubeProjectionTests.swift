import KMeansTrace
import Testing

@testable import Frames

struct CubeProjectionTests {
    private let panel = Rectangle(x: 100, y: 50, width: 500, height: 460)

    private func corners() -> [(name: String, at: Point)] {
        let projection = CubeProjection(in: panel, margin: (left: 50, right: 30, top: 20, bottom: 40))
        return ["k", "b", "g", "c", "r", "m", "y", "w"].enumerated().map { index, name in
            let bit = { (n: Int) in index & n == 0 ? 0.0 : 255 }
            return (name, projection.point(red: bit(4), green: bit(2), blue: bit(1)))
        }
    }

    @Test("The whole cube lies inside its margins")
    func inside() {
        let room = Rectangle(x: 150, y: 70, width: 420, height: 400).inset(by: -0.001)
        for corner in corners() { #expect(room.held(corner.at) == corner.at, "\(corner.name)") }
    }

    @Test("Black is the lowest corner, white the highest, blue the leftmost with cyan, red the rightmost with yellow")
    func places() {
        let corners = corners()
        #expect(corners.max { $0.at.y < $1.at.y }?.name == "k")
        #expect(corners.min { $0.at.y < $1.at.y }?.name == "w")
        #expect(Set(corners.sorted { $0.at.x < $1.at.x }.prefix(2).map { $0.name }) == ["b", "c"])
        #expect(Set(corners.sorted { $0.at.x > $1.at.x }.prefix(2).map { $0.name }) == ["r", "y"])
    }

    @Test("Looked at from above, green is the nearest corner and magenta the farthest")
    func depth() {
        let depth = { (r: Double, g: Double, b: Double) in
            CubeProjection.depth(Centroid(red: 255 * r, green: 255 * g, blue: 255 * b))
        }
        #expect(depth(0, 1, 0) < depth(0, 0, 0))
        #expect(depth(0, 0, 0) < depth(1, 0, 1))
        #expect(depth(1, 1, 1) < depth(1, 0, 1))
    }
}
