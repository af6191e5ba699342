import Narration
import Testing

@testable import Lessons

@Suite struct ErrorScaleTests {
    private static func scale(_ runs: [[Double]]) -> ErrorScale { ErrorScale(runs, numbers: .english) }

    @Test func `a long way down makes the axis finer at its bottom, a short one does not`() {
        #expect(Self.scale([[224, 60, 46], [70, 55, 52]]).isFiner)
        #expect(!Self.scale([[70, 60, 46], [70, 66, 60]]).isFiner)
        let steep = Self.scale([[224, 60, 46], [70, 55, 52]])
        #expect(steep.share(of: 52) - steep.share(of: 46) > 0.25)
    }

    @Test(arguments: [
        [[224, 60, 46], [70, 55, 52]], [[70, 60, 46], [70, 66, 60]], [[5, 0], [9, 0]], [[0], [0]], [[3], [3]],
        [[1e-9], [400, 2]],
    ])
    func `errors keep their order, and all stand on the axis`(runs: [[Double]]) {
        let scale = Self.scale(runs)
        let shares = runs.joined().sorted().map { scale.share(of: $0) }
        #expect(shares.allSatisfy { (0...1).contains($0) } && shares == shares.sorted())
    }

    @Test(arguments: [[[224, 60, 46], [70, 55, 52]], [[70, 60, 46], [70, 66, 60]], [[3.2, 3.1], [3.3, 3.05]]])
    func `the numbers beside it are true, round and in order`(runs: [[Double]]) throws {
        let ticks = Self.scale(runs).ticks
        #expect((3...6).contains(ticks.count))
        #expect(ticks == ticks.sorted { $0.error < $1.error })
        for tick in ticks {
            #expect(abs(try #require(Double(tick.label)) - tick.error) < 1e-9 && tick.label.count <= 5, "\(tick)")
        }
    }
}
