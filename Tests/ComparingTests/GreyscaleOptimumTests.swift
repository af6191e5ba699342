import Comparing
import Foundation
import KMeansTrace
import Testing

@Suite struct GreyscaleOptimumTests {
    private static func optimum(_ greys: [UInt8], clusters: Int) throws -> Double? {
        let histogram = ColourHistogram(rgb: greys.flatMap { [$0, $0, $0] })
        return GreyscaleOptimum.inertia(of: histogram, clusters: try #require(ClusterCount(clusters)))
    }

    /// The least sum over all ways to cut the sorted greys into so many pieces, each measured pixel by pixel.
    private static func leastOverCuts(_ greys: [UInt8], clusters: Int) -> Double {
        let sorted = greys.map { Double($0) }.sorted()
        let cuts = (0..<(1 << (sorted.count - 1))).filter { $0.nonzeroBitCount == clusters - 1 }
        let sums = cuts.map { cut in
            var pieces = [[sorted[0]]]
            for index in sorted.indices.dropFirst() {
                if cut >> (index - 1) & 1 == 1 { pieces.append([]) }
                pieces[pieces.count - 1].append(sorted[index])
            }
            return pieces.reduce(0.0) { sum, piece in
                let mean = piece.reduce(0, +) / Double(piece.count)
                return sum + piece.reduce(0.0) { $0 + 3 * ($1 - mean) * ($1 - mean) }
            }
        }
        return sums.min() ?? .infinity
    }

    @Test(arguments: 1...5) func `no way to cut the greys costs less`(clusters: Int) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let greys = try Made.bytes(11, seed: seed, below: seed % 2 == 0 ? 256 : 8)
            let optimum = try #require(try Self.optimum(greys, clusters: clusters))
            let slow = Self.leastOverCuts(greys, clusters: clusters)
            #expect(abs(optimum - slow) <= 1e-9 * max(1, slow))
        }
    }

    @Test func `an even ramp is cut into even pieces`() throws {
        // Eight pieces of 32 greys: 3 * 16 * 8 * (32^3 - 32) / 12.
        let ramp = (0..<16).flatMap { _ in (0...255).map { UInt8($0) } }
        #expect(try Self.optimum(ramp, clusters: 8) == 1_047_552)
        #expect(try Self.optimum(ramp, clusters: 2) == 16_776_192)
    }

    @Test func `as many clusters as greys cost nothing, and a colour has no grey optimum`() throws {
        #expect(try Self.optimum([7, 7, 9], clusters: 2) == 0)
        #expect(try Self.optimum([7, 7, 9], clusters: 5) == 0)
        #expect(try Self.optimum([7, 7, 9], clusters: 1) == 8)
        #expect(GreyscaleOptimum.inertia(of: ColourHistogram(rgb: [1, 1, 2]), clusters: .standard) == nil)
    }

    /// What dynamic programming in Python's fractions found.
    private struct Known: Decodable {
        struct Picture: Decodable { let pixels: Data }
        struct Case: Decodable {
            let picture: String
            let clusters: Int
            let inertia: Double
        }
        let pictures: [String: Picture]
        let cases: [Case]
    }

    @Test func `exact fractions find the same`() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appendingPathComponent("KMeansTraceTests/Fixtures/optimum.json")
        let known = try JSONDecoder().decode(Known.self, from: Data(contentsOf: file))
        #expect(known.cases.count >= 10)
        for expected in known.cases {
            let histogram = ColourHistogram(rgb: [UInt8](try #require(known.pictures[expected.picture]).pixels))
            let clusters = try #require(ClusterCount(expected.clusters))
            let optimum = try #require(GreyscaleOptimum.inertia(of: histogram, clusters: clusters))
            #expect(abs(optimum - expected.inertia) <= 1e-15 * expected.inertia)
        }
    }
}
