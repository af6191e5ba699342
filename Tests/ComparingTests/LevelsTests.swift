import Comparing
import Testing

@Suite struct LevelsTests {
    @Test func `equal numbers share a level, in whatever order they come`() {
        let levels = Levels([30, 10, 20, 10, 30])
        #expect(levels.ranks == [2, 0, 1, 0, 2] && levels.count == 3)
        #expect(Levels([]).count == 0 && Levels([0, 0]).ranks == [0, 0])
    }

    @Test func `rounding makes no level`() {
        #expect(Levels.areTied(1e9, 1e9 + 1) && !Levels.areTied(1e9, 1e9 + 2))
        #expect(Levels.areTied(0, 0) && !Levels.areTied(0, 1e-300))
        #expect(Levels([1e9 + 1, 1e9, 1e9 + 3]).ranks == [0, 0, 1])
    }

    @Test func `a chain of ties is one level`() {
        #expect(Levels([1e9, 1e9 + 1, 1e9 + 2, 1e9 + 4]).ranks == [0, 0, 0, 1])
    }
}
