import KMeansTrace
import Testing

struct SplitMix64Tests {
    @Test("The sequence of seed 1234567 is the published one")
    func published() throws {
        var random = SplitMix64(seed: try #require(Seed(1_234_567)))
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in random.next() } == expected)
    }

    @Test("A bounded draw stays below its bound and reaches every number", arguments: [1, 2, 3, 7, 100])
    func bounded(_ bound: UInt64) throws {
        var random = SplitMix64(seed: .standard)
        let numbers = (0..<2000).map { _ in random.next(below: bound) }
        #expect(Set(numbers) == Set(0..<bound))
    }

    @Test("Nothing is drawn where there is no choice")
    func noChoice() {
        var random = SplitMix64(seed: .standard)
        var untouched = SplitMix64(seed: .standard)
        #expect(random.next(below: 0) == 0)
        #expect(random.next(below: 1) == 0)
        #expect(random.next() == untouched.next())
    }
}
