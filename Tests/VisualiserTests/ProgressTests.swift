@testable import visualiser
import Testing

struct TimeLeftTests {
    @Test("The rest is expected to go on as the work went so far")
    func estimate() {
        #expect(TimeLeft.estimate(after: .seconds(30), part: 0.75) == .seconds(10))
        #expect(TimeLeft.estimate(after: .seconds(2), part: 0.25) == .seconds(6))
    }

    @Test("Nothing is said in the first second, and at either end")
    func tooLittleKnown() {
        #expect(TimeLeft.estimate(after: .milliseconds(999), part: 0.5) == nil)
        #expect(TimeLeft.estimate(after: .seconds(9), part: 0) == nil)
        #expect(TimeLeft.estimate(after: .seconds(9), part: 1) == nil)
    }

    @Test(
        "Time left is said in whole seconds, rounded up, and from two minutes on in minutes",
        arguments: [
            (0.001, "about 1 s left"), (11.2, "about 12 s left"), (12, "about 12 s left"), (119, "about 119 s left"),
            (119.5, "about 2 min left"), (121, "about 3 min left"), (3600, "about 60 min left"),
        ])
    func words(_ seconds: Double, _ words: String) {
        #expect(TimeLeft.words(for: .seconds(seconds)) == words)
    }
}
