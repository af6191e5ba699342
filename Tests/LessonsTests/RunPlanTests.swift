import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct RunPlanTests {
    private static func read(_ text: String) throws -> FrontMatter {
        try FrontMatter(YAMLEntries.read("title: T\n" + text, file: "l.md", firstLine: 2), file: "l.md")
    }

    private static func plan(_ lines: String) throws -> RunPlan {
        let indented = lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let runs = try read("runs:\n  other:\n" + indented).runs
        return try #require(runs.first).plan
    }

    @Test func `runs are read in order, with all they say`() throws {
        let matter = try Self.read(
            """
            pixels:
              - 1,2,3  4,5,6
              - 7,8,9  255,0,10
            centroids: ["-1.5, 300, 1e3", "4,5,6"]
            runs:
              a-1:
                picture: in.png
                clusters: 3
                initialisation: first
                seed: +2
                maximum-iterations: 7
                empty-clusters: keep
              plain:
              flat:
                points: ["1,2", "3,4", "255,0"]
                centroids: ["1,2", "2.5,-1"]
                seed: 9
            """)
        let own = try #require(Image(width: 2, height: 2, pixels: [1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 0, 10]))
        #expect(matter.run.source == .pixels(own))
        #expect(
            matter.run.centroids
                == GivenCentroids([
                    Centroid(red: -1.5, green: 300, blue: 1000), Centroid(red: 4, green: 5, blue: 6),
                ]))
        #expect(matter.runs.map { $0.name } == ["a-1", "plain", "flat"])
        let first = matter.runs[0].plan
        #expect(first.source == .file("in.png") && first.clusters?.value == 3 && first.initialisation == .first)
        #expect(first.seed == .later(try #require(Seed(2))))
        #expect(first.limit?.value == 7 && first.emptyClusters == .keep)
        #expect(matter.runs[1].plan.source == nil && matter.runs[1].plan.seed == nil)
        let points = try #require(Image(width: 3, height: 1, pixels: [1, 2, 0, 3, 4, 0, 255, 0, 0]))
        #expect(matter.runs[2].plan.source == .points(points))
        #expect(
            matter.runs[2].plan.centroids
                == GivenCentroids([Centroid(red: 1, green: 2, blue: 0), Centroid(red: 2.5, green: -1, blue: 0)]))
        #expect(matter.runs[2].plan.seed == .exactly(try #require(Seed(9))))
    }

    @Test func `centroids of a run on the page's points are points too`() throws {
        let matter = try Self.read("points: [\"1,2\"]\nruns:\n  other:\n    centroids: [\"3,4\"]")
        #expect(matter.runs[0].plan.centroids?.centroids == [Centroid(red: 3, green: 4, blue: 0)])
    }

    // Line 3 is the first after the title.
    @Test(arguments: [
        ("runs: {hand: {clusterz: 3}}", 3, "the run `hand` has no key `clusterz` (nearest: clusters)"),
        ("runs:\n  hand:\n    clusterz: 3", 5, "the run `hand` has no key `clusterz` (nearest: clusters)"),
        ("runs:\n  hand:\n    title: 3", 5, "the run `hand` has no key `title`"),
        ("runs:\n  hand:\n    clusters: 0", 5, "`clusters` is `0`; it has to be a whole number from 1 to 256"),
        (
            "runs:\n  Hand:\n    clusters: 2", 4,
            "`Hand` cannot be the name of a run: it has 1 to 30 lower-case letters, digits and hyphens"
        ),
        ("runs:\n  main:\n    clusters: 2", 4, "`main` is the name of the page's own run"),
        ("runs:\n  a: 3", 4, "`a` is `3`; it has to be `key: value` lines below it"),
        ("runs: 3", 3, "`runs` is `3`; it has to be `key: value` lines below it"),
        ("runs: [a, b]", 3, "`runs` is `[a, b]`; it has to be `key: value` lines below it"),
        ("runs:\n  a:\n    clusters: {b: {c: d}}", 5, "`clusters` is `...`; it has to be a whole number"),
        ("runs:\n  a:\n    seed: 1\n  a:\n    seed: 2", 6, "the key `a` occurs twice"),
        (
            "seed: +1", 3, "`seed` is `+1`; it has to be a whole number from 0 to 9007199254740991"
        ),
        (
            "runs:\n  a:\n    seed: ++1", 5,
            "`seed` is `++1`; it has to be a whole number from 0 to 9007199254740991, or + and such a number, "
                + "counted from the page's own seed"
        ),
        ("picture: a.png\npixels: [\"1,2,3\"]", 4, "`pixels` means nothing beside `picture`; leave one of them out"),
        ("points: [\"1,2\"]\npicture: a.png", 4, "`picture` means nothing beside `points`; leave one of them out"),
        (
            "runs:\n  a:\n    points: [\"1,2\"]\n    pixels: [\"1,2,3\"]", 6,
            "`pixels` means nothing beside `points`; leave one of them out"
        ),
        (
            "centroids: [\"1,2,3\"]\ninitialisation: first", 4,
            "`initialisation` means nothing beside `centroids`; leave one of them out"
        ),
        (
            "centroids: [\"1,2,3\"]\nclusters: 2", 4,
            "`clusters` is 2, but `centroids` has 1 row; leave `clusters` out"
        ),
        (
            "clusters: 3\ncentroids: [\"1,2,3\", \"4,5,6\"]", 4,
            "`clusters` is 3, but `centroids` has 2 rows; leave `clusters` out"
        ),
        ("centroids:\n  - 1,2,3\n  - 1,2", 5, "`centroids` is `1,2`; it has to be a list of r,g,b, each a number"),
        ("centroids: [\"1,2,nan\"]", 3, "`centroids` is `1,2,nan`; it has to be a list of r,g,b"),
        ("centroids: [\"1,2,1e101\"]", 3, "`centroids` is `1,2,1e101`; it has to be a list of r,g,b"),
        ("centroids: []", 3, "`centroids` is `[]`; it has to be a list of r,g,b"),
        (
            "points: [\"1,2\"]\ncentroids: [\"1,2,3\"]", 4,
            "`centroids` is `1,2,3`; it has to be a list of x,y, each a number from -1e100 to 1e100"
        ),
        (
            "pixels:\n  - 1,2,3\n  - 1,2,256", 5,
            "`pixels` is `1,2,256`; it has to be a list of rows of r,g,b, each from 0 to 255, with spaces between the pixels"
        ),
        ("pixels: 1,2,3", 3, "`pixels` is `1,2,3`; it has to be a list of rows"),
        ("pixels:\n  - 1,2,-3", 4, "`pixels` is `1,2,-3`"), ("pixels:\n  - 1, 2, 3", 4, "`pixels` is `1, 2, 3`"),
        ("pixels:\n  - 1,2,3\n  -", 5, "`pixels` is ``"), ("pixels: []", 3, "`pixels` is `[]`"),
        ("pixels: [[1, 2, 3]]", 3, "`pixels` is `...`; it has to be a list of rows"),
        ("pixels:\n  - 1,2,3 1,2,3\n  - 1,2,3", 5, "this row has 1 pixel, the first one 2"),
        ("points: [\"1,2,3\"]", 3, "`points` is `1,2,3`; it has to be a list of x,y, each from 0 to 255"),
        ("points: [\"1.5,2\"]", 3, "`points` is `1.5,2`"),
    ])
    func `a mistake in a run is one line with its line and the nearest right name`(
        text: String, line: Int, words: String
    ) throws {
        let sentence = try #require(try Sample.mistake { _ = try Self.read(text) })
        #expect(sentence.hasPrefix("l.md, line \(line): \(words)"), "\(sentence)")
    }

    @Test func `lists hold what they can and no more`() throws {
        func rows(_ row: String, _ count: Int) -> String {
            String(repeating: "  - \(row)\n", count: count)
        }
        let pixels = Array(repeating: "1,2,3", count: 32).joined(separator: " ")
        #expect(try Self.read("pixels:\n" + rows(pixels, 32)).run.source != nil)
        #expect(try Self.read("points:\n" + rows("1,2", 1024)).run.source != nil)
        #expect(try Self.read("centroids:\n" + rows("1,2,3", 256)).run.centroids?.count.value == 256)
        func runs(_ count: Int) -> String { "runs:\n" + (1...count).map { "  r\($0):\n" }.joined() }
        #expect(try Self.read(runs(12)).runs.count == 12)
        for (text, key, limit, line) in [
            ("pixels:\n" + rows(pixels, 33), "pixels", 1024, 36),
            ("points:\n" + rows("1,2", 1025), "points", 1024, 1028),
            ("centroids:\n" + rows("1,2,3", 257), "centroids", 256, 260), (runs(13), "runs", 12, 16),
        ] {
            let problem = LessonProblem.tooManyItems(key: key, limit: limit)
            #expect(throws: LessonError(file: "l.md", line: line, problem: problem)) { try Self.read(text) }
        }
    }

    @Test func `a run takes what it does not say from the page's own, as it is told`() throws {
        let own = Settings(
            initialisation: .strategy(.forgy, try #require(ClusterCount(5))), seed: try #require(Seed(40)),
            limit: try #require(IterationLimit(9)), emptyClusters: .drop)
        #expect(try Self.plan("seed: +2").settings(basedOn: own).seed.value == 42)
        #expect(try Self.plan("seed: 2").settings(basedOn: own).seed.value == 2)
        let k = try Self.plan("clusters: 3").settings(basedOn: own)
        #expect(k.initialisation == .strategy(.forgy, try #require(ClusterCount(3))) && k.seed == own.seed)
        #expect(k.limit == own.limit && k.emptyClusters == own.emptyClusters)
        #expect(
            try Self.plan("initialisation: first").settings(basedOn: own).initialisation
                == .strategy(.first, own.clusters))
        let last = Settings(initialisation: own.initialisation, seed: try #require(Seed(Seed.range.upperBound)))
        #expect(try Self.plan("seed: +1").settings(basedOn: last).seed.value == 0)
        #expect(try Self.plan("centroids: [\"1,2,3\"]").settings(basedOn: own).clusters.value == 1)
    }

    @Test func `given centroids are handed on, but not the pixels they were picked from on another picture`() throws {
        let points = [Centroid(red: 1, green: 2, blue: 3), Centroid(red: 4, green: 5, blue: 6)]
        let picked = try #require(GivenCentroids(points, pickedFrom: [100, 200]))
        let own = Settings(initialisation: .given(picked))
        #expect(try Self.plan("seed: 3").settings(basedOn: own).initialisation == .given(picked))
        let bare = try #require(GivenCentroids(points))
        #expect(try Self.plan("pixels: [\"1,2,3\"]").settings(basedOn: own).initialisation == .given(bare))
        // They fit one K only.
        #expect(
            try Self.plan("clusters: 3").settings(basedOn: own).initialisation
                == .strategy(.kMeansPlusPlus, try #require(ClusterCount(3))))
    }
}
