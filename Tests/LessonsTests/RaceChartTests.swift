import Narration
import Testing

@testable import Lessons

@Suite struct RaceChartTests {
    private static let runs = [(name: "a", errors: [90, 70, 50.0]), (name: "b", errors: [80, 60, 50, 49.9, 49.9])]

    private static func lines() throws -> [[String: Any]] {
        let scale = ErrorScale(runs.map { $0.errors }, numbers: .english)
        let chart = RaceChart(runs, scale: scale, numbers: .english)
        return try #require(chart.values["lines"] as? [[String: Any]])
    }

    @Test func `a staircase has a tread a step, and ends where its run does`() throws {
        let lines = try Self.lines()
        for (line, run) in zip(lines, Self.runs) {
            let path = try #require(line["path"] as? String)
            #expect(path.hasPrefix("M52.0 ") && path.count { $0 == "H" } == run.errors.count)
            #expect(path.hasSuffix("H\(try #require(line["x"] as? String))"))
        }
        #expect(lines[1]["x"] as? String == "560.0" && lines[0]["x"] as? String == "356.8")
        #expect(lines.map { $0["error"] as? String } == ["50.0", "49.9"])
    }

    @Test func `names that would lie on each other are moved apart`() throws {
        let heights = try Self.lines().compactMap { $0["textY"] as? String }.compactMap { Double($0) }
        #expect(abs(heights[0] - heights[1]) >= 18.9 && heights[0] < heights[1])
    }

    @Test func `heights keep their order and stay where there is room`() {
        let places = RaceChart.spread([100, 99, 270, 269, 14], from: 14, to: 270)
        #expect(places == [118, 99, 270, 251, 14])
    }
}
