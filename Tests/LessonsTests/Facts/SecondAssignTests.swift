import KMeansTrace
import Narration
import Testing

@testable import Lessons

@Suite struct SecondAssignTests {
    @Test(arguments: OddRun.all)
    func `what changed is found by comparing each pixel's cluster with the one before`(odd: OddRun) throws {
        let run = try odd.make()
        let slow = try SlowRun(run)
        var flows: [String: Int64] = [:]
        var changed: Int64 = 0
        for pixel in slow.pixels.indices where slow.labels[2][pixel] != slow.labels[3][pixel] {
            flows["\(slow.labels[2][pixel])-\(slow.labels[3][pixel])", default: 0] += 1
            changed += 1
        }
        let fact = SecondAssign(run.trace)
        let most = flows.values.max()
        #expect(fact.changed == changed && fact.flows == flows.count)
        #expect(Set(fact.largest.map { "\($0.from)-\($0.to)" }) == Set(flows.keys.filter { flows[$0] == most }))
        #expect(fact.largest.allSatisfy { $0.pixels == most })
        #expect(fact.isAfterHanding == (slow.labels[1] != slow.labels[2]))
        let text = run.secondAssignSentence(.english)
        #expect(text.contains("comparing the two assigns") == (slow.labels[1] != slow.labels[2]))
        #expect(fact.isClosing == (run.trace.settings.limit.value == 1))
    }

    @Test func `three pixels change in the hand-run`() throws {
        let fact = SecondAssign(try OddRun.handRun().trace)
        #expect(fact.changed == 3 && fact.largest.map { [$0.from, $0.to] } == [[1, 0]] && !fact.isClosing)
    }
}
