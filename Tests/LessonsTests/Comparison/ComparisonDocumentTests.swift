import Comparing
import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ComparisonDocumentTests {
    /// What the tests read of a run.
    private struct ReadRun: Decodable {
        let startInertia, endInertia, mse: Double
        let start, centroids: [[Double]?]
        let inertias: [Double]
    }

    private static func ends(_ image: Image, clusters: [Int] = [3], seeds: Int = 3) throws -> [EndSolutions] {
        let plan = ComparisonPlan(
            strategies: [.forgy, .first, .kMeansPlusPlus], seeds: try #require(SeedRange(count: seeds)))
        let histogram = ColourHistogram(rgb: image.pixels)
        return try clusters.map { clusters in
            let count = try #require(ClusterCount(clusters))
            return EndSolutions(try #require(plan.comparison(on: histogram, clusters: count)))
        }
    }

    private static func written(_ ends: [EndSolutions], _ image: Image) throws -> Data {
        let file = try Sample.png(image)
        let document = ComparisonDocument(ends, picture: file, uniqueColours: 9, generator: "visualiser 0.0.0")
        var data = Data()
        try document.write { data.append($0) }
        return data
    }

    private static func object(_ data: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `the keys are those of the format`() throws {
        let image = try Sample.image()
        let object = try Self.object(Self.written(Self.ends(image, clusters: [3, 2]), image))
        #expect(Set(object.keys) == ["format", "version", "generator", "picture", "settings", "comparisons"])
        #expect(object["format"] as? String == "kmeans-comparison" && object["version"] as? Int == 1)
        let settings = try #require(object["settings"] as? [String: Any])
        #expect(Set(settings.keys) == ["clusters", "starts", "seeds", "maximumIterations", "emptyClusters"])
        #expect(settings["clusters"] as? [Int] == [3, 2] && settings["seeds"] as? [Int] == [1, 2, 3])
        #expect(settings["starts"] as? [String] == ["forgy", "first", "k-means++"])
        let picture = try #require(object["picture"] as? [String: Any])
        #expect(Set(picture.keys) == ["name", "width", "height", "pixels", "uniqueColours", "fileBytes", "sha256"])
        let comparisons = try #require(object["comparisons"] as? [[String: Any]])
        #expect(comparisons.map { $0["clusters"] as? Int } == [3, 2])
        let comparison = comparisons[0]
        #expect(
            Set(comparison.keys) == [
                "clusters", "best", "tolerance", "solutionsAtTenth", "solutionsAtTenfold", "runs", "solutions",
                "strategies", "chances",
            ])
        func first(_ key: String) throws -> Set<String> {
            Set(try #require((comparison[key] as? [[String: Any]])?.first).keys)
        }
        #expect(
            try first("runs") == [
                "strategy", "seed", "startInertia", "endInertia", "mse", "psnr", "iterations", "converged",
                "distancesStart", "distancesIterations", "empties", "completed", "solution", "start", "centroids",
                "pixels", "inertias",
            ])
        #expect(try first("solutions") == ["inertia", "centroids", "pixels", "runs", "order"])
        #expect(
            try first("strategies") == [
                "strategy", "random", "runs", "startInertia", "endInertia", "aboveBest", "iterations",
                "distancesStart", "distancesIterations", "distances", "nearBest", "belowRandom",
            ])
        #expect(try first("chances") == ["a", "b", "chance", "low", "high"])
        let pairs = try #require(comparison["chances"] as? [[String: Any]])
        #expect(
            pairs.map { [$0["a"] as? String, $0["b"] as? String] } == [
                ["forgy", "first"], ["forgy", "k-means++"], ["first", "k-means++"],
            ])
        #expect(pairs.map { $0["low"] is NSNull } == [true, false, true])
    }

    @Test func `numbers read back the same, to the last bit, and each run stands on its line`() throws {
        let image = try Sample.image()
        let ends = try Self.ends(image)
        let data = try Self.written(ends, image)
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").filter { $0.contains("\"seed\"") }
        #expect(lines.count == 7)
        for (line, run) in zip(lines, ends[0].comparison.runs) {
            let text = line.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
            let read = try JSONDecoder().decode(ReadRun.self, from: Data(text.utf8))
            #expect(read.startInertia == run.startInertia && read.endInertia == run.endInertia)
            #expect(read.mse == run.endInertia / 384)
            #expect(read.inertias == run.inertias)
            #expect(read.start == run.start.map { $0.map { [$0.red, $0.green, $0.blue] } })
            #expect(read.centroids == run.centroids.map { $0.map { [$0.red, $0.green, $0.blue] } })
        }
        #expect(try data == Self.written(Self.ends(image), image))
    }

    @Test func `what there is not is null`() throws {
        let image = try Sample.image(width: 6, height: 2, Sample.stripes)
        let object = try Self.object(Self.written(Self.ends(image, seeds: 1), image))
        let comparison = try #require((object["comparisons"] as? [[String: Any]])?.first)
        let runs = try #require(comparison["runs"] as? [[String: Any]])
        #expect(runs.map { $0["seed"] is NSNull } == [false, true, false])
        #expect(runs.allSatisfy { $0["psnr"] is NSNull })
        let starts = try #require(comparison["strategies"] as? [[String: Any]])
        #expect(starts.allSatisfy { $0["aboveBest"] is NSNull })
        #expect(starts.map { $0["belowRandom"] is NSNull } == [true, false, true])
        let pairs = try #require(comparison["chances"] as? [[String: Any]])
        #expect(pairs.allSatisfy { $0["low"] is NSNull && $0["high"] is NSNull && $0["chance"] as? Double == 0.5 })
    }

    @Test func `the table has a row a run, with the document's figures`() throws {
        let image = try Sample.image()
        let ends = try Self.ends(image, clusters: [3, 2])
        var data = Data()
        try ComparisonTable(ends, picture: "a, \"b\".png").write { data.append($0) }
        let rows = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            rows[0]
                == """
                picture,k,strategy,seed,start_inertia,end_inertia,mse,psnr,iterations,converged,distances_start,\
                distances_iterations,empties,solution
                """)
        #expect(rows.count == 1 + 2 * 7 + 1 && rows.last == "")
        let quoted = "\"a, \"\"b\"\".png\","
        #expect(rows[1...14].allSatisfy { $0.hasPrefix(quoted) })
        let cells = rows[1...14].map {
            $0.dropFirst(quoted.count).split(separator: ",", omittingEmptySubsequences: false)
        }
        let runs = ends.flatMap { $0.comparison.runs }
        for (cells, run) in zip(cells, runs) {
            #expect(cells.count == 13)
            #expect(cells[1] == run.strategy.name && cells[2] == run.seed.map { "\($0.value)" } ?? "")
            #expect(Double(cells[3]) == run.startInertia && Double(cells[4]) == run.endInertia)
            #expect(Double(cells[5]) == run.endInertia / 384)
            #expect(cells[7] == "\(run.iterations)" && cells[8] == "true")
            #expect(cells[9] == "\(run.startDistances)" && cells[10] == "\(run.iterationDistances)")
        }
        #expect(cells.map { String($0[0]) } == [String](repeating: "3", count: 7) + [String](repeating: "2", count: 7))
        #expect(cells.map { String($0[12]) } == ends.flatMap { $0.solutionOfRun.map { "\($0)" } })
    }

    @Test func `a run without error has no decibels in the table`() throws {
        let ends = try Self.ends(try Sample.image(width: 6, height: 2, Sample.stripes), seeds: 1)
        var data = Data()
        try ComparisonTable(ends, picture: "flag.png").write { data.append($0) }
        let rows = String(decoding: data, as: UTF8.self).split(separator: "\n")
        #expect(rows[2].hasPrefix("flag.png,3,first,,0.0,0.0,0.0,,"))
    }

    @Test(arguments: [
        ("fish.png", "fish.png"), ("=1+2.png", "'=1+2.png"), ("-x", "'-x"), ("+x", "'+x"), ("@x", "'@x"),
        ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("a\nb", "\"a\nb\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("", ""),
        ("ä=", "ä="),
    ])
    func `a name is text to a spreadsheet, and a cell of its own`(name: String, cell: String) {
        #expect(ComparisonTable.cell(name) == cell)
    }
}
