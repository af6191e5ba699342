import Foundation
import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct PlayerDataTests {
    private func object(_ run: Run) throws -> [String: Any] {
        let text = try JSON.forScript(PlayerData(run, words: .english))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The rows of centroids, read as the script reads them.
    private func rows(_ object: [String: Any]) throws -> [[Double]] {
        let text = try #require(object["centroids"] as? String)
        let bytes = Array(try #require(Data(base64Encoded: text)))
        let width = 3 * (try #require(object["clusters"] as? Int))
        let values = stride(from: 0, to: bytes.count, by: 8).map { start in
            Double(bitPattern: (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) })
        }
        return stride(from: 0, to: values.count, by: width).map { Array(values[$0..<$0 + width]) }
    }

    @Test func `each step's row holds its centroids, to the last bit`() throws {
        let run = try Sample.run()
        let object = try object(run)
        let rows = try rows(object)
        let steps = try #require(object["steps"] as? [[String: Any]])
        #expect(steps.count == run.trace.steps.count)
        for (step, recorded) in zip(steps, run.trace.steps) {
            let row = rows[try #require(step["row"] as? Int)]
            let centroids = recorded.centroids.flatMap { $0.map { [$0.red, $0.green, $0.blue] } ?? [] }
            #expect(row.map { $0.bitPattern } == centroids.map { $0.bitPattern })
        }
    }

    @Test func `a dropped cluster is no number`() throws {
        let far = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: .drop)
        let rows = try rows(object(run))
        #expect(rows[0].allSatisfy { $0.isFinite })
        #expect(rows[1][3...].allSatisfy { $0.isNaN } && rows[1][..<3].allSatisfy { $0.isFinite })
    }

    @Test func `a step says what the trace says`() throws {
        let run = try Sample.run()
        let steps = try #require(try object(run)["steps"] as? [[String: Any]])
        #expect(steps[0]["phase"] as? String == "initialise" && steps[0]["inertia"] == nil)
        #expect(steps[0]["next"] as? String == "Assign pixels" && steps[1]["next"] as? String == "Move centroids")
        #expect(steps[steps.count - 1]["next"] == nil)
        #expect(steps[1]["title"] as? String == "Iteration 1 of \(run.trace.iterations): assign")
        let valuetext = try #require(steps[1]["valuetext"] as? String)
        #expect(valuetext.hasPrefix("Iteration 1 of \(run.trace.iterations): assign, inertia "))
        #expect(steps[1]["pixels"] as? [Int64] == run.trace.steps[1].pixels)
        for (step, recorded) in zip(steps, run.trace.steps) {
            #expect((step["flow"] as? [[Int64]])?.count ?? 0 <= 5)
            let difference = (step["inertia"] as? Double ?? 0) - (recorded.inertia ?? 0)
            #expect(abs(difference) <= 1e-12 * (recorded.inertia ?? 0))
        }
    }

    @Test func `a relocated colour is told with its new cluster`() throws {
        let far = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: .farthest)
        let steps = try #require(try object(run)["steps"] as? [[String: Any]])
        let colour = try #require(run.trace.steps[2].update?.events.first?.taken?.colour)
        let expected = [1, Int(colour.red), Int(colour.green), Int(colour.blue)]
        #expect(steps[2]["relocated"] as? [[Int]] == [expected])
    }

    @Test func `no tag can begin in the data`() throws {
        let text = try JSON.forScript(["a": "</script><!--", "b": "\u{2028}"])
        #expect(!text.contains("<") && text.contains("\\u003c/script>"))
        let back = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(back["a"] == "</script><!--")
    }
}
