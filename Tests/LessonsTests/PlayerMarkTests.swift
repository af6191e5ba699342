import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct PlayerMarkTests {
    @Test func `moments stand in order and the last is the stop`() throws {
        let trace = try Sample.run(settings: Sample.settings(clusters: 8)).trace
        let marks = PlayerMark.marks(of: trace, words: .english)
        #expect(marks.map { $0.step } == Set(marks.map { $0.step }).sorted())
        #expect(marks.last?.step == trace.steps.count - 1)
        #expect(marks.last?.label.hasSuffix("the run stops") == true)
        let settled = Settling(trace).settledPixels
        let half = try #require(marks.first { $0.label.contains("half of the pixels") })
        #expect(2 * settled[half.step] >= 384 && (half.step < 3 || 2 * settled[half.step - 2] < 384))
        let near = try #require(marks.first { $0.label.contains("within 1\u{202F}% of the end") })
        #expect(try #require(trace.steps[near.step].inertia) <= 1.01 * trace.inertia)
        #expect(trace.steps[near.step - 1].inertia ?? .infinity > 1.01 * trace.inertia)
    }

    @Test(arguments: [
        (EmptyClusterPolicy.farthest, "empty cluster 2 moves"), (.drop, "empty cluster 2 is dropped"),
        (.keep, "empty cluster 2 keeps its place"),
    ])
    func `what an empty cluster does is a moment, and comes once`(policy: EmptyClusterPolicy, label: String) throws {
        let far = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: policy)
        let labels = PlayerMark.marks(of: run.trace, words: .english).map { $0.label }
        #expect(labels.filter { $0.contains(label) }.count == 1)
    }
}
