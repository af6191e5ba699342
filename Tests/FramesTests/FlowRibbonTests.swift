import Testing

@testable import Frames

struct FlowRibbonTests {
    @Test(
        "The arch starts on one swatch and ends in a tip on the other, in its colour",
        arguments: [(100.0, 500.0), (500, 100), (100, 195)])
    func arch(from: Double, to: Double) throws {
        let (first, second) = (Paint(hex: 0xff0000), Paint(hex: 0x0000ff))
        let marks = FlowRibbon.arch(
            from: Point(x: from, y: 700), first, to: Point(x: to, y: 700), second, crest: 34)
        guard case .shape(let path, _, _)? = marks.first, case .shape(let tip, .solid(let paint)?, _)? = marks.last
        else {
            Issue.record("no arch")
            return
        }
        #expect(path.elements.first == .move(Point(x: from, y: 699)))
        #expect(try #require(tip.bounds).centre.x == to)
        #expect(paint == second)
        let bounds = try #require(path.bounds)
        #expect(bounds.y == 666)
        #expect(bounds.x == min(from, to) && bounds.right == max(from, to))
    }
}
