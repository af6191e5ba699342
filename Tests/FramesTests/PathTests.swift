import Testing

@testable import Frames

struct PathTests {
    @Test("A circle's bounds are its square")
    func circle() throws {
        let bounds = try #require(Path.circle(Point(x: 10, y: 20), radius: 5).bounds)
        #expect(bounds == Rectangle(x: 5, y: 15, width: 10, height: 10))
    }

    @Test(
        "A capsule reaches its radius beyond both ends",
        arguments: [Point(x: 40, y: 20), Point(x: 10, y: -30), Point(x: 10, y: 20)])
    func capsule(end: Point) throws {
        let start = Point(x: 10, y: 20)
        let bounds = try #require(Path.capsule(start, end, radius: 5).bounds)
        let expected = Rectangle(
            left: min(10, end.x) - 5, top: min(20, end.y) - 5, right: max(10, end.x) + 5, bottom: max(20, end.y) + 5)
        #expect(bounds.inset(by: -0.001).contains(expected))
        #expect(expected.inset(by: -0.001).contains(bounds))
    }

    @Test("An empty path has no bounds")
    func empty() { #expect(Path().bounds == nil) }
}
