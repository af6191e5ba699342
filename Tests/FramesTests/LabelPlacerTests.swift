import Testing

@testable import Frames

struct LabelPlacerTests {
    private let bounds = Rectangle(x: 0, y: 0, width: 400, height: 300)

    @Test(
        "Labels of crowded points overlap neither each other nor the points, and stay inside", arguments: [4, 16, 60])
    func crowded(count: Int) {
        let points = (0..<count).map { Point(x: 180 + 7 * Double($0 % 8), y: 140 + 9 * Double($0 / 8)) }
        let dots = points.map { Rectangle(around: $0, width: 10, height: 10) }
        var placer = LabelPlacer(bounds: bounds, taken: dots)
        let boxes = points.compactMap { placer.place(width: 22, height: 14, at: $0, radius: 5)?.box }
        #expect(boxes.count >= min(count, 12))
        for (index, box) in boxes.enumerated() {
            #expect(bounds.contains(box))
            #expect(!dots.contains { $0.overlaps(box) })
            #expect(!boxes[..<index].contains { $0.overlaps(box) })
        }
    }

    @Test("A lone label stands close by, at the right, without a line")
    func alone() throws {
        var placer = LabelPlacer(bounds: bounds)
        let place = placer.place(width: 20, height: 14, at: Point(x: 100, y: 100), radius: 8)
        let placed = try #require(place)
        #expect(placed.box.x == 112)
        #expect(placed.box.centre.y == 100)
        #expect(placed.leader == nil)
    }

    @Test("A label pushed away gets a line that reaches it")
    func pushed() throws {
        let point = Point(x: 200, y: 150)
        var placer = LabelPlacer(bounds: bounds, taken: [Rectangle(around: point, width: 90, height: 90)])
        let place = placer.place(width: 20, height: 14, at: point, radius: 6)
        let placed = try #require(place)
        let end = try #require(placed.leader?.lastPoint)
        #expect(placed.box.inset(by: -1.01).held(end) == end)
    }

    @Test("Where there is no room there is no label")
    func full() {
        var placer = LabelPlacer(bounds: bounds, taken: [bounds])
        let place = placer.place(width: 20, height: 14, at: Point(x: 200, y: 150), radius: 6)
        #expect(place == nil)
    }
}
