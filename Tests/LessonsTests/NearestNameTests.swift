import Testing

@testable import Lessons

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("plyer", "player", 1), ("pixles", "pixels", 1),
        ("ab", "ba", 1), ("seed", "seed", 0),
    ])
    func `the distance counts insertions, deletions, replacements and swaps`(a: String, b: String, distance: Int) {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        #expect(NearestName.editDistance(a, b) == distance)
        #expect(NearestName.editDistance(b, a) == distance)
    }

    @Test(arguments: [
        ("clutsers", "clusters"), ("Seed", "seed"), ("max-iterations", "maximum-iterations"),
        ("initialization", "initialisation"), ("init", "initialisation"),
    ])
    func `a slip of the pen finds its key`(slip: String, key: String) {
        #expect(NearestName.of(slip, among: FrontMatter.keys) == key)
    }

    @Test func `a word that is like none suggests none`() {
        #expect(NearestName.of("watermelon", among: FrontMatter.keys) == nil)
        #expect(NearestName.of(String(repeating: "seed", count: 100_000), among: FrontMatter.keys) == nil)
    }
}
