import KMeansTrace
import Testing

struct LabelCursorTests {
    @Test("Walking forwards and backwards gives the labels that each step had")
    func walks() throws {
        let histogram = RandomPictures.histogram(seed: 9)
        let trace = KMeans(settings: try settings(.first, clusters: 12)).trace(of: histogram)
        let labels = try trace.steps.indices.dropFirst().map { try #require(trace.labels(at: $0)) }
        #expect(trace.labels(at: 0) == nil)
        #expect(trace.labels(at: trace.steps.count) == nil)
        var cursor = LabelCursor(trace)
        for step in [1, 4, 2, trace.steps.count - 1, 3, 1, 99_999, -5] {
            cursor.move(to: step)
            #expect(cursor.labels == labels[cursor.step - 1])
        }
        #expect(cursor.step == 1)
    }

    @Test("The changes of a step lead from the labels before to those after")
    func changes() throws {
        let histogram = RandomPictures.histogram(seed: 7)
        let trace = KMeans(settings: try settings(.first, clusters: 9)).trace(of: histogram)
        #expect(trace.labelChanges(at: 0).isEmpty)
        #expect(trace.labelChanges(at: 1).isEmpty)
        for step in 2..<trace.steps.count {
            let before = try #require(trace.labels(at: step - 1))
            let after = try #require(trace.labels(at: step))
            let differing = before.indices.filter { before[$0] != after[$0] }
            #expect(trace.labelChanges(at: step).map { Int($0.colour) } == differing)
        }
    }
}
