import Foundation
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct TraceDocumentTests {
    private func written(_ run: Run) throws -> Data {
        var data = Data()
        try TraceDocument(run, generator: "visualiser 0.0.0").write { data.append($0) }
        return data
    }

    private func object(_ run: Run) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: written(run)) as? [String: Any])
    }

    @Test func `what is written reads back the same, to the last bit`() throws {
        let run = try Sample.run()
        let document = try JSONDecoder().decode(TraceDocument.self, from: written(run))
        #expect(document == TraceDocument(run, generator: "visualiser 0.0.0"))
        for (step, recorded) in zip(document.steps, run.trace.steps) {
            #expect(step.centroids == recorded.centroids.map { $0.map { [$0.red, $0.green, $0.blue] } })
            #expect(step.inertia?.bitPattern == recorded.inertia?.bitPattern)
        }
    }

    @Test func `the keys are those of the format`() throws {
        let object = try object(Sample.run())
        #expect(
            Set(object.keys) == [
                "format", "version", "generator", "picture", "settings", "steps", "outcome", "iterations", "draws",
                "result",
            ])
        func keys(_ name: String) throws -> Set<String> { Set(try #require(object[name] as? [String: Any]).keys) }
        #expect(
            try keys("picture") == ["name", "width", "height", "pixels", "uniqueColours", "fileBytes", "sha256"])
        #expect(
            try keys("settings") == ["clusters", "initialisation", "seed", "maximumIterations", "emptyClusters"])
        #expect(
            try keys("result") == ["centroids", "palette", "pixels", "inertia", "mse", "psnr", "ssim", "bytes"])
        let steps = try #require(object["steps"] as? [[String: Any]])
        #expect(Set(steps[0].keys) == ["index", "phase", "iteration", "centroids"])
        #expect(
            Set(steps[1].keys) == [
                "index", "phase", "iteration", "centroids", "pixels", "changed", "flow", "clusterInertia", "inertia",
                "distances",
            ])
        #expect(
            Set(steps[2].keys) == ["index", "phase", "iteration", "centroids", "moved", "inertia", "events"])
        #expect(steps.prefix(4).map { $0["phase"] as? String } == ["initialise", "assign", "update", "assign"])
    }

    @Test func `each step stands on a line of its own`() throws {
        let run = try Sample.run()
        let lines = String(decoding: try written(run), as: UTF8.self).split(separator: "\n")
        let steps = lines.filter { $0.contains("\"phase\"") }
        #expect(steps.count == run.trace.steps.count)
        for line in steps {
            let text = line.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
            #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
        }
    }

    @Test func `no error and no room for SSIM are null, not absent`() throws {
        let picture = try Sample.png(Sample.image(width: 6, height: 2, Sample.stripes))
        let result = try #require(try object(Sample.run(picture))["result"] as? [String: Any])
        #expect(result["psnr"] is NSNull && result["ssim"] is NSNull)
    }

    @Test func `what an empty cluster did is told with its colour`() throws {
        let far = [Centroid(red: 0, green: 0, blue: 0), Centroid(red: 900, green: 900, blue: 900)]
        for policy in EmptyClusterPolicy.allCases {
            let run = try Sample.run(Sample.png(Sample.image()), from: far, emptyClusters: policy)
            let steps = try #require(try object(run)["steps"] as? [[String: Any]])
            let event = try #require((steps[2]["events"] as? [[String: Any]])?.first)
            let kinds: [EmptyClusterPolicy: String] = [
                .farthest: "relocated", .keep: "kept", .drop: "dropped", .split: "split",
            ]
            #expect(event["kind"] as? String == kinds[policy] && event["cluster"] as? Int == 1)
            #expect((event["colour"] is [Int]) == (policy == .farthest || policy == .split))
            let centroids = try #require(steps[2]["centroids"] as? [Any])
            #expect((centroids[1] is NSNull) == (policy == .drop))
        }
    }

    @Test func `draws tell their candidates, their chances and the one kept`() throws {
        let run = try Sample.run(settings: Sample.settings(clusters: 3, .greedyKMeansPlusPlus))
        let draws = TraceDocument(run, generator: "v").draws
        #expect(draws.map { $0.candidates.count } == [1, 3, 3])
        #expect(draws[0].candidates[0].probability == 1.0 / 384)
        for (draw, centroid) in zip(draws, run.trace.start) {
            #expect(draw.candidates[draw.kept].colour.map(Double.init) == centroid.map { [$0.red, $0.green, $0.blue] })
        }
    }

    @Test func `distances as far as they go are written as numbers`() throws {
        let far = [Centroid(red: 1e100, green: 0, blue: 0), Centroid(red: -1e100, green: 0, blue: 0)]
        let run = try Sample.run(Sample.png(Sample.image(Sample.stripes)), from: far, emptyClusters: .keep)
        #expect(try object(run)["format"] as? String == "kmeans-trace")
    }
}
