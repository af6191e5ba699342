import KMeansTrace
import Testing

@testable import Lessons

@Suite struct FrontMatterTests {
    private func read(_ text: String) throws -> FrontMatter {
        try FrontMatter(YAMLEntries.read(text, file: "l.md", firstLine: 2), file: "l.md")
    }

    @Test func `every key is read`() throws {
        let matter = try read(
            """
            title: Two reds
            picture: pictures/reds.png
            clusters: 256
            initialisation: greedy-k-means++
            seed: 9007199254740991
            maximum-iterations: 10000
            empty-clusters: split
            lang: pt-BR
            description: Short.
            credit: "By [me](https://example.org)"
            """)
        #expect(matter.title == "Two reds" && matter.run.source == .file("pictures/reds.png"))
        #expect(matter.run.clusters?.value == 256 && matter.run.initialisation == .greedyKMeansPlusPlus)
        #expect(
            matter.run.seed == .exactly(try #require(Seed(9_007_199_254_740_991))) && matter.run.limit?.value == 10_000)
        #expect(matter.run.emptyClusters == .split && matter.language == "pt-BR")
        #expect(matter.description == "Short." && matter.credit == "By [me](https://example.org)")
    }

    @Test func `only the title is needed`() throws {
        let matter = try read("title: T")
        #expect(
            matter.run.clusters == nil && matter.run.seed == nil && matter.run.source == nil && matter.language == "en")
        #expect(throws: LessonError(file: "l.md", line: 1, problem: .missingKey("title", in: .frontMatter))) {
            try read("seed: 1")
        }
    }

    @Test(arguments: [
        ("clusters: 0", "a whole number from 1 to 256"), ("clusters: 257", "a whole number from 1 to 256"),
        ("clusters: 0x10", "a whole number"), ("clusters: .nan", "a whole number"), ("clusters: [8]", "a whole number"),
        ("clusters: 1_0", "a whole number"), ("clusters: 99999999999999999999", "a whole number"),
        ("seed: -1", "a whole number from 0 to 9007199254740991"), ("seed: 9007199254740992", "a whole number"),
        ("maximum-iterations: 0", "a whole number from 1 to 10000"),
        ("initialisation: kmeans++", "(nearest: k-means++)"),
        ("empty-clusters: spilt", "(nearest: split)"), ("lang: english!", "a language tag"),
        ("lang: e", "a language tag"),
        ("picture: ''", "text on one line"), ("credit: |\n  a\n  b", "text on one line"),
        ("description: {a: b}", "text on one line"),
    ])
    func `a value that cannot be is named with its line`(entry: String, words: String) throws {
        let sentence = try #require(try Sample.mistake { _ = try read("title: T\n" + entry) })
        #expect(sentence.hasPrefix("l.md, line 3: `\(entry.prefix { $0 != ":" })` is "))
        #expect(sentence.contains(words))
    }
}
