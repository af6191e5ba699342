import KMeansTrace
import Testing

@testable import Comparing

@Suite struct EndSolutionsTests {
    private static func colour(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
        Colour(red: red, green: green, blue: blue)
    }

    /// Four stripes of 324 pixels, of which the two dark ones belong together.
    private static let locked: [UInt8] = (0..<27).flatMap { _ in
        [[24, 32, 88], [40, 48, 104], [224, 64, 56], [232, 200, 64]].flatMap { stripe in
            (0..<12).flatMap { _ in stripe }
        }
    }

    private static func locked(_ strategies: [StartingStrategy], seeds: Int) throws -> EndSolutions {
        let plan = ComparisonPlan(strategies: strategies, seeds: try #require(SeedRange(count: seeds)))
        return EndSolutions(try Made.comparison(plan, clusters: 3, pixels: locked))
    }

    @Test func `four stripes and three clusters have two ends, and the start decides`() throws {
        let ends = try Self.locked([.forgy, .first, .kMeansPlusPlus], seeds: 60)
        let runs = ends.comparison.runs
        #expect(ends.solutions.count == 2 && ends.countAtTenth == 2 && ends.countAtTenfold == 2)
        #expect(ends.founder(of: 0).endInertia == 124_416 && ends.founder(of: 1).endInertia == 3_017_088)
        for (run, solution) in zip(runs, ends.solutionOfRun) {
            // The two dark stripes among the three that a run starts from are a trap.
            let dark = run.start.compactMap { $0 }.count { $0.red < 100 }
            #expect(solution == (dark == 2 ? 1 : 0))
            #expect(ends.solution(of: run) == solution)
        }
        #expect(ends.share(of: .first, reaching: 1) == RunShare(count: 1, total: 1))
        let forgy = ends.share(of: .forgy, reaching: 1)
        let better = ends.share(of: .kMeansPlusPlus, reaching: 1)
        #expect(forgy.total == 60 && (15...45).contains(forgy.count) && better.count < 10)
        #expect(
            ends.shareOfRandomRuns(reaching: 1) == RunShare(count: forgy.count + better.count, total: 120))
        let members = ends.solutions.flatMap { $0.runs }
        #expect(members.sorted() == Array(runs.indices))
        #expect(
            forgy.part == Double(forgy.count) / 60 && ends.share(of: .greedyKMeansPlusPlus, reaching: 0).part == nil)
    }

    @Test func `like colours have the same place in every run`() throws {
        let ends = try Self.locked([.forgy, .first], seeds: 40)
        // Dark, red, yellow in the best; in the trap the one dark stripe, red and yellow in one, the other dark stripe.
        #expect(
            ends.founder(of: 0).painted(ends.solutions[0].order) == [[32, 40, 96], [224, 64, 56], [232, 200, 64]])
        let trap = ends.founder(of: 1).painted(ends.solutions[1].order)
        #expect(Set(trap) == [[24, 32, 88], [40, 48, 104], [228, 132, 60]])
        for (run, solution) in zip(ends.comparison.runs, ends.solutionOfRun) {
            let order = try #require(ends.order(of: run))
            #expect(run.painted(order) == ends.founder(of: solution).painted(ends.solutions[solution].order))
            #expect(order.places.indices.allSatisfy { order.clusters[order.places[$0]] == $0 })
        }
    }

    @Test func `an end joins the first founder within the tolerance, and the bounds are within`() throws {
        func end(_ seed: UInt64, _ reds: [UInt8], _ widths: [UInt8]) throws -> ComparedRun {
            try Made.run(.forgy, seed: seed, ends: reds.map { Self.colour($0, 0, 0) }, halfWidths: widths)
        }
        // Inertia 2 * (30 * 30 + 20 * 20) = 2,600; a step of 1 in red is at the bound, one of 2 beyond it.
        let runs = try [
            end(1, [41, 201], [30, 20]), end(2, [40, 200], [30, 20]), end(3, [201, 42], [20, 30]),
            end(4, [43, 200], [30, 20]), end(5, [40, 200], [30, 21]),
        ]
        let ends = EndSolutions(try Made.comparison(runs, clusters: 2))
        // Run 3 is too far from run 1's end only where its clusters are taken in their order.
        #expect(ends.solutionOfRun == [0, 0, 0, 1, 2])
        #expect(ends.solutions.map { $0.founder } == [0, 3, 4])
        #expect(ends.countAtTenth == 5 - 0 && ends.countAtTenfold == 2)
        let loose = EndSolutions(try Made.comparison(runs, clusters: 2), tolerance: .standard.scaled(by: 1000))
        #expect(loose.solutions.count == 1)
    }

    @Test func `clusters without pixels take no part and stand last`() throws {
        let far = [-500, 700].map { Centroid(red: $0, green: $0, blue: $0) }
        let near = [200, 10].map { Centroid(red: $0, green: 0, blue: 0) }
        let pixels: [UInt8] = [200, 0, 0, 10, 0, 0, 11, 0, 0, 12, 0, 0]
        let runs = try [
            Made.run(.forgy, seed: 1, pixels: pixels, from: [far[0]] + near),
            Made.run(.forgy, seed: 2, pixels: pixels, from: near + [far[1]], emptyClusters: .drop),
        ]
        #expect(runs.map { $0.pixels } == [[0, 1, 3], [1, 3, 0]])
        let ends = EndSolutions(try Made.comparison(runs, clusters: 3))
        #expect(ends.solutionOfRun == [0, 0])
        #expect(runs.map { ends.order(of: $0)?.clusters } == [[2, 1, 0], [1, 0, 2]])
        #expect(runs.map { ends.order(of: $0)?.places } == [[2, 1, 0], [1, 0, 2]])
    }

    @Test func `a cluster more than the best end has stands at the place that is left`() throws {
        let reds = [200, 10, 90].map { Centroid(red: $0, green: 0, blue: 0) }
        let far = Centroid(red: 900, green: 0, blue: 0)
        let best = try Made.run(
            .forgy, seed: 1, pixels: [10, 0, 0, 11, 0, 0, 200, 0, 0, 201, 0, 0], from: [reds[0], far, reds[1]])
        let other = try Made.run(
            .forgy, seed: 2, pixels: [10, 0, 0, 11, 0, 0, 90, 0, 0, 96, 0, 0, 200, 0, 0], from: reds)
        let ends = EndSolutions(try Made.comparison([best, other], clusters: 3))
        #expect(ends.solutionOfRun == [0, 1])
        #expect(ends.solutions[0].order.clusters == [2, 0, 1])
        #expect(ends.solutions[1].order.clusters == [1, 0, 2])
    }

    @Test func `a run of another comparison has no solution here`() throws {
        let ends = EndSolutions(try Made.comparison(forgy: [1]))
        let stranger = try Made.run(.first, pairs: 3)
        #expect(ends.solution(of: stranger) == nil && ends.order(of: stranger) == nil)
    }

    @Test(arguments: [2, 3, 5]) func `the groups are those that comparing everything with everything finds`(
        clusters: Int
    ) throws {
        let plan = ComparisonPlan(
            strategies: [.forgy, .maximin, .kMeansPlusPlus], seeds: try #require(SeedRange(count: 25)))
        let comparison = try Made.comparison(
            plan, clusters: clusters, pixels: Made.bytes(240, seed: UInt64(clusters), below: 60))
        let tolerance = SolutionTolerance(distance: 12, inertia: 0.05)
        let ends = EndSolutions(comparison, tolerance: tolerance)
        var founders: [ComparedRun] = []
        let byInertia = comparison.runs.enumerated().sorted { a, b in
            Levels.areTied(a.element.endInertia, b.element.endInertia)
                ? a.offset < b.offset : a.element.endInertia < b.element.endInertia
        }
        for (index, run) in byInertia {
            let group = founders.firstIndex { founder in
                let pairs = ClusterMatching(run.centroids, to: founder.centroids).squaredDistances
                return pairs.allSatisfy { ($0 ?? 0) <= 144 } && run.endInertia <= 1.05 * founder.endInertia
            }
            #expect(ends.solutionOfRun[index] == group ?? founders.count)
            if group == nil { founders.append(run) }
        }
        #expect(ends.solutions.count == founders.count && founders.count > 1)
    }
}

extension ComparedRun {
    /// The colours of its clusters, place by place.
    fileprivate func painted(_ order: ClusterOrder) -> [[UInt8]] {
        order.clusters.compactMap { centroids[$0]?.rounded }.map { [$0.red, $0.green, $0.blue] }
    }
}
