import Narration
import Testing

@testable import Lessons

@Suite struct StepChartTests {
    private func chart(_ steps: [(Int, Double, Bool)]) -> StepChart {
        StepChart(
            steps.map { StepChart.Point(iteration: $0.0, inertia: $0.1, isAssign: $0.2) },
            iterations: steps.last?.0 ?? 0, numbers: .english)
    }

    @Test func `what is called out stands at its step`() throws {
        var points = (1...9).map { StepChart.Point(iteration: $0, inertia: 10 / Double($0), isAssign: true) }
        points[2].callOut = "here"
        let values = StepChart(points, iterations: 9, numbers: .english).values
        let out = try #require((values["callOuts"] as? [[String: Any]])?.first)
        let mark = try #require(values["marks"] as? [[String: Any]])[2]
        #expect(out["label"] as? String == "here")
        #expect(out["x"] as? String == mark["x"] as? String && out["y"] as? String == mark["y"] as? String)
    }

    @Test func `the line goes from left to right and never up`() throws {
        let drawn = chart([(1, 100, true), (1, 50, false), (2, 40, true), (2, 20, false), (3, 20, true)])
        let points = try #require(drawn.values["points"] as? String).split(separator: " ").map { point in
            point.split(separator: ",").compactMap { Double($0) }
        }
        #expect(points.count == 5)
        for (before, after) in zip(points, points.dropFirst()) {
            #expect(after[0] > before[0] && after[1] >= before[1])
        }
        #expect(points[0] == [108, 16])
        #expect(points[4][0] == 736)
    }

    @Test func `the axis leaves room for its longest number`() throws {
        func left(_ numbers: Numbers) throws -> Int {
            let points = (1...3).map { StepChart.Point(iteration: $0, inertia: 5.3e9 / Double($0), isAssign: true) }
            return try #require(StepChart(points, iterations: 3, numbers: numbers).values["left"] as? Int)
        }
        // "5,30 Milliarden" is longer than "5.30 billion".
        let (english, german) = (try left(.english), try left(Words.german.numbers))
        #expect(96 < english && english < german)
        #expect(Double(german) >= 15 * 9.7)
    }

    @Test(arguments: [1, 2, 11, 100, 300, 10_000])
    func `ticks are few and marks only where they can be told apart`(iterations: Int) throws {
        let drawn = chart((1...iterations).map { ($0, 1 / Double($0), true) })
        let ticks = try #require(drawn.values["ticks"] as? [[String: Any]])
        #expect((1...12).contains(ticks.count))
        #expect((try #require(drawn.values["marks"] as? [[String: Any]]).count > 0) == (iterations <= 80))
    }

    @Test func `a closing assign gets no number of its own`() throws {
        let points = (1...3).map { StepChart.Point(iteration: $0, inertia: 9, isAssign: true) }
        let ticks = try #require(
            StepChart(points, iterations: 2, numbers: .english).values["ticks"] as? [[String: Any]])
        #expect(ticks.compactMap { $0["label"] as? String } == ["1", "2"])
    }

    @Test func `where the inertia is 0 only the rule at 0 is drawn`() throws {
        let rules = try #require(
            chart([(1, 0, true), (1, 0, false), (2, 0, true)]).values["rules"] as? [[String: Any]])
        #expect(rules.compactMap { $0["label"] as? String } == ["0"])
    }

    @Test func `no inertia at all and numbers beyond all numbers draw something`() {
        #expect(chart([(1, 0, true), (2, 0, true)]).values["points"] != nil)
        #expect(chart([(1, .infinity, true)]).values["points"] as? String == "")
    }
}
