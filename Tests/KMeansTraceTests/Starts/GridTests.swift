import KMeansTrace
import Testing

struct GridTests {
    private let histogram = Points.greys(Array(0...255))

    @Test("By hand: eight points of two layers, red slowest; fewer leave out points evenly")
    func byHand() throws {
        let (low, high) = (63.75, 191.25)
        let eight = [
            [low, low, low], [low, low, high], [low, high, low], [low, high, high], [high, low, low],
            [high, low, high], [high, high, low], [high, high, high],
        ]
        #expect(try StartingStrategy.grid.rows(on: histogram, clusters: 8) == eight)
        #expect(try StartingStrategy.grid.rows(on: histogram, clusters: 5) == [0, 1, 3, 4, 6].map { eight[$0] })
        #expect(try StartingStrategy.grid.rows(on: histogram, clusters: 1) == [[127.5, 127.5, 127.5]])
        #expect(try StartingStrategy.grid.rows(on: histogram, clusters: 9).first == [42.5, 42.5, 42.5])
    }

    @Test("All points are different, inside the cube, and never completed")
    func allDifferent() throws {
        let many = ColourHistogram(rgb: RandomPictures.pixels(seed: 1, count: 400, levels: Array(0...255)))
        for clusters in 1...256 {
            let start = try StartingStrategy.grid.start(on: many, clusters: clusters)
            #expect(Set(start.centroids.map(\.numbers)).count == clusters)
            #expect(start.centroids.allSatisfy { $0.numbers.allSatisfy { (1...254).contains($0) } })
            #expect(start.completed == 0)
        }
    }
}
