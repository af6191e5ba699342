import Testing

@testable import Frames

struct FilmStripTests {
    @Test(
        "A strip has the start, the first steps, ever wider gaps, and the last",
        arguments: [(123, 12), (377, 12), (20_000, 8), (13, 12), (5, 3)])
    func strip(last: Int, count: Int) {
        let steps = FilmStrip.steps(upTo: last, count: count)
        #expect(steps.count == count)
        #expect(steps.first == 0 && steps[1] == 1 && steps.last == last)
        let gaps = zip(steps, steps.dropFirst()).map { $1 - $0 }
        #expect(gaps.allSatisfy { $0 >= 1 })
        // Rounding may take one step from a gap, no more.
        #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $1 >= $0 - 1 })
    }

    @Test("A short run is shown whole", arguments: [0, 1, 5])
    func whole(last: Int) { #expect(FilmStrip.steps(upTo: last, count: 6) == Array(0...last)) }

    @Test("A strip of one is the last step, of none is empty")
    func few() {
        #expect(FilmStrip.steps(upTo: 9, count: 1) == [9])
        #expect(FilmStrip.steps(upTo: 9, count: 0).isEmpty)
        #expect(FilmStrip.steps(upTo: 9, count: -3).isEmpty)
    }
}
