import Testing

@testable import Lessons

@Suite struct ChartLabelsTests {
    @Test func `words stand right of their mark, left of it at the right edge`() throws {
        var labels = ChartLabels(left: 0, right: 200, top: 0, bottom: 100, avoiding: [(20, 50), (190, 50)])
        let first = labels.place("forgy", besideX: 20, y: 50)
        let second = labels.place("forgy", besideX: 190, y: 50)
        #expect(try #require(first).x > 20 && #require(second).x < 190 - 5 * 6)
    }

    @Test func `no two words lie over each other, and what has no room is left out`() throws {
        var labels = ChartLabels(left: 0, right: 120, top: 0, bottom: 60, avoiding: [])
        let places = (0..<30).compactMap { _ in labels.place("k-means++", besideX: 10, y: 30) }
        #expect(!places.isEmpty && places.count < 30)
        for (number, place) in places.enumerated() {
            for other in places[..<number] {
                #expect(abs(place.y - other.y) >= 14 || abs(place.x - other.x) >= 9 * 6.4)
            }
        }
    }
}
