import KMeansTrace
import Testing

struct PopularityTests {
    @Test("By hand: colours that agree in five bits count together, as their mean; ties go by the first pixel")
    func byHand() throws {
        let histogram = Points.histogram([
            ([255, 255, 255], 1), ([16, 16, 16], 4), ([0, 0, 0], 1), ([7, 7, 7], 3), ([100, 0, 0], 5),
        ])
        let expected: [[Double]] = [[100, 0, 0], [16, 16, 16], [5.25, 5.25, 5.25], [255, 255, 255]]
        for clusters in 1...4 {
            let start = try StartingStrategy.popularity.start(on: histogram, clusters: clusters)
            #expect(start.centroids.map(\.numbers) == Array(expected.prefix(clusters)))
            #expect(start.completed == 0 && start.distances == 0)
        }
    }

    @Test("By hand: with too few bins maximin completes the start")
    func completed() throws {
        let histogram = Points.greys([0, 1, 2, 3, 200, 201])
        let start = try StartingStrategy.popularity.start(on: histogram, clusters: 4)
        // Then 0 and 3 are equally far from their mean, and 3 is farther from 0 than 200 from 200.5.
        #expect(start.centroids.map { $0.red } == [1.5, 200.5, 0, 3])
        #expect(start.completed == 2)
        #expect(start.distances == 3 * 6)
    }

    @Test("As sorting the coarse colours of all pixels does", arguments: SlowParts.pictures)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        let all = SlowParts.pixels(pixels)
        let coarse = all.map { $0.map { $0 / 8 } }
        var kinds: [[Int]] = []
        for kind in coarse where !kinds.contains(kind) { kinds.append(kind) }
        var rows: [[Double]] = []
        while let most = kinds.map({ kind in coarse.count { $0 == kind } }).max() {
            guard let next = kinds.firstIndex(where: { kind in coarse.count { $0 == kind } == most }) else { break }
            rows.append(SlowParts.mean(all.indices.filter { coarse[$0] == kinds[next] }.map { all[$0] }))
            kinds.remove(at: next)
        }
        for clusters in [1, 3, 16] where clusters < histogram.colours.count {
            let start = try StartingStrategy.popularity.start(on: histogram, clusters: clusters)
            let found = min(clusters, rows.count)
            #expect(start.centroids.prefix(found).map(\.numbers) == Array(rows.prefix(found)))
            #expect(start.completed == clusters - found)
        }
    }
}
