import Testing

@testable import Lessons

@Suite struct ChartLabelsTests {
    @Test func `the middle of words stands right of their mark, left of it at the right edge`() throws {
        var labels = ChartLabels(left: 0, right: 200, top: 0, bottom: 100, avoiding: [(20, 50), (190, 50)])
        let right = labels.place("forgy", besideX: 20, y: 50)
        let left = labels.place("forgy", besideX: 190, y: 50)
        // Half of five letters and the gap away, to either side.
        let (toRight, toLeft) = try (#require(right).x - 20, 190 - #require(left).x)
        #expect(toRight > 20 && abs(toRight - toLeft) < 1e-9)
    }

    @Test func `no two words lie over each other, and what has no room is left out`() throws {
        var labels = ChartLabels(left: 0, right: 120, top: 0, bottom: 60, avoiding: [])
        let places = (0..<30).compactMap { _ in labels.place("k-means++", besideX: 10, y: 30) }
        #expect(!places.isEmpty && places.count < 30)
        for (number, place) in places.enumerated() {
            for other in places[..<number] {
                #expect(abs(place.y - other.y) >= 13 || abs(place.x - other.x) >= 9 * 8)
            }
        }
    }
}
