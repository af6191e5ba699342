import Testing

@testable import Lessons

@Suite struct DrawChanceTests {
    private static func chance(_ mass: UInt64, of total: UInt64, pixels: Int64, of all: Int64) -> DrawChance {
        DrawChance(cluster: 0, mass: mass, total: total, pixels: pixels, pixelCount: all)
    }

    @Test func `the gain is the draw's chance against a random pixel's`() {
        #expect(Self.chance(41, of: 100, pixels: 1, of: 100).gain == 41)
        #expect(Self.chance(0, of: 7, pixels: 3, of: 9).gain == 0)
        #expect(Self.chance(5, of: 5, pixels: 9, of: 9).gain == 1)
    }

    @Test func `twice the chance is exact, to the last unit of the largest sums`() {
        #expect(Self.chance(2, of: 10, pixels: 1, of: 10).isDoubled)
        let (total, pixels): (UInt64, Int64) = (1 << 44, 1 << 25)
        #expect(Self.chance(1 << 20, of: total, pixels: 1, of: pixels).isDoubled)
        #expect(!Self.chance((1 << 20) - 1, of: total, pixels: 1, of: pixels).isDoubled)
        #expect(!Self.chance(1 << 20, of: total + 1, pixels: 1, of: pixels).isDoubled)
    }
}
