import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct HandRunTests {
    /// The 4 x 3 pixels of the hand-run, by its rule.
    static func image() throws -> Image {
        let red: [[UInt8]] = [[20, 40, 60, 20], [60, 180, 200, 220], [60, 200, 220, 20]]
        return try Sample.image(width: 4, height: 3) { x, y in (red[y][x], red[y][x] >= 180 ? 40 : 0, 0) }
    }

    static let start = [Centroid(red: 20, green: 0, blue: 0), Centroid(red: 60, green: 0, blue: 0)]

    static func run() throws -> Run {
        try Sample.run(Sample.png(image(), name: "hand.png"), from: start, emptyClusters: .farthest)
    }

    private static func hand() throws -> HandRun { try HandRun(run()) }

    private static func assigns(_ hand: HandRun) -> [HandRun.Assign] {
        hand.steps.compactMap { if case .assign(let assign) = $0 { assign } else { nil } }
    }

    private static func updates(_ hand: HandRun) -> [HandRun.Update] {
        hand.steps.compactMap { if case .update(let update) = $0 { update } else { nil } }
    }

    @Test func `the hand-run gives the figures that it gives on paper`() throws {
        let hand = try Self.hand()
        let (assigns, updates) = (Self.assigns(hand), Self.updates(hand))
        #expect(
            hand.shades.map { [Int($0.colour.red), Int($0.colour.green), Int($0.pixels)] } == [
                [20, 0, 3], [40, 0, 1], [60, 0, 3], [180, 40, 1], [200, 40, 2], [220, 40, 2],
            ])
        #expect(assigns.map { $0.inertia } == [113_200, 20_800, 3_520])
        #expect(updates.map { $0.inertia } == [43_300, 3_520])
        #expect(assigns.map { $0.changed } == [12, 3, 0])
        #expect(
            updates[0].means.map { $0.now } == [
                Centroid(red: 25, green: 0, blue: 0), Centroid(red: 150, green: 25, blue: 0),
            ])
        #expect(
            updates[1].means.map { $0.now } == [
                Centroid(red: 40, green: 0, blue: 0), Centroid(red: 204, green: 40, blue: 0),
            ])
        #expect(updates[0].means.map { $0.inertia } == [300, 43_000])
        #expect(assigns[0].rows.map { $0.cluster } == [0, 0, 1, 1, 1, 1])
        #expect(assigns[1].rows.map { $0.cluster } == [0, 0, 0, 1, 1, 1])
        #expect(assigns[0].rows.map { $0.tie } == [nil, .exact([0, 1]), nil, nil, nil, nil])
        #expect(assigns[1].rows.map { $0.isChanged } == [false, false, true, false, false, false])
        #expect(assigns[0].rows.allSatisfy { !$0.isChanged } && hand.isEmpty(channel: 2) && !hand.isEmpty(channel: 1))
    }

    /// Every pixel on its own, in plain Doubles, without the engine: what a reader would do with much patience.
    @Test(arguments: [
        (start, EmptyClusterPolicy.farthest),
        ([Centroid(red: 10, green: 7, blue: 3), Centroid(red: 70.5, green: 40, blue: -4), start[1]], .keep),
        (start + [Centroid(red: 400, green: 400, blue: 400)], .keep),
    ])
    func `every row and every mean is what adding up pixel by pixel gives`(
        from start: [Centroid], policy: EmptyClusterPolicy
    ) throws {
        let image = try Self.image()
        let run = try Sample.run(Sample.png(image), from: start, emptyClusters: policy)
        let hand = try HandRun(run)
        var centroids = start.map { [$0.red, $0.green, $0.blue] }
        let pixels = stride(from: 0, to: image.pixels.count, by: 3).map { at in
            (0..<3).map { Double(image.pixels[at + $0]) }
        }
        func squared(_ a: [Double], _ b: [Double]) -> Double {
            zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        var labels = [Int](repeating: -1, count: pixels.count)
        for step in hand.steps.dropFirst() {
            switch step {
            case .start: Issue.record("a second start")
            case .assign(let assign):
                let before = labels
                labels = pixels.map { pixel in
                    let distances = centroids.map { squared(pixel, $0) }
                    return distances.firstIndex(of: distances.min() ?? 0) ?? -1
                }
                let inertia = pixels.indices.reduce(0) { $0 + squared(pixels[$1], centroids[labels[$1]]) }
                #expect(abs(assign.inertia - inertia) < 1e-6)
                #expect(abs(assign.rows.reduce(0) { $0 + $1.share } - inertia) < 1e-6)
                #expect(assign.changed == Int64(pixels.indices.count { before[$0] != labels[$0] }))
                for (pixel, shade) in hand.shadeOfPixel.enumerated() {
                    let row = assign.rows[shade]
                    #expect(row.cluster == labels[pixel] && row.shade.channels.map(Double.init) == pixels[pixel])
                    #expect(row.before == (before[pixel] < 0 ? nil : before[pixel]))
                    for (cluster, distance) in row.distances.enumerated() {
                        #expect(abs((distance?.squared ?? -1) - squared(pixels[pixel], centroids[cluster])) < 1e-6)
                    }
                }
            case .update(let update):
                var inertia = 0.0
                for mean in update.means {
                    let own = pixels.indices.filter { labels[$0] == mean.cluster }
                    #expect(mean.pixels == Int64(own.count))
                    guard !own.isEmpty else {
                        #expect(mean.event?.kind == .kept && mean.now == mean.before)
                        continue
                    }
                    for channel in 0..<3 {
                        let sum = own.reduce(0) { $0 + pixels[$1][channel] }
                        #expect(Double(mean.sum(channel: channel)) == sum)
                        centroids[mean.cluster][channel] = sum / Double(own.count)
                    }
                    #expect(mean.now?.channels == centroids[mean.cluster])
                    let part = own.reduce(0) { $0 + squared(pixels[$1], centroids[mean.cluster]) }
                    #expect(abs(mean.inertia - part) < 1e-6)
                    #expect(abs(mean.parts.reduce(0) { $0 + $1.share } - part) < 1e-6)
                    inertia += part
                }
                #expect(abs(update.inertia - inertia) < 1e-6)
            }
        }
    }

    @Test(arguments: [(65, 1, LessonProblem.Countable.pixels, 65), (17, 2, .colours, 17), (6, 5, .clusters, 5)])
    func `a run too large for the pencil says what is too much`(
        width: Int, clusters: Int, thing: LessonProblem.Countable, count: Int
    ) throws {
        let picture = try Sample.png(Sample.image(width: width, height: 1) { x, _ in (UInt8(x), 0, 0) })
        let run = try Sample.run(picture, settings: Sample.settings(clusters: clusters))
        let limit = thing == .pixels ? 64 : thing == .colours ? 16 : 4
        #expect(throws: HandRun.TooLarge(thing: thing, count: count, limit: limit)) {
            try HandRun(run)
        }
    }

    @Test func `a tie that only rounding decides is told from a true one`() throws {
        // Means of thirds: 10/3 from 0 and 10/3 from 20/3, which no Double is.
        let centroids = [Centroid(red: 10.0 / 3, green: 0, blue: 0), Centroid(red: 50.0 / 3, green: 0, blue: 0)]
        let picture = try Sample.png(Sample.image(width: 3, height: 1) { x, _ in ([0, 10, 20][x], 0, 0) })
        let hand = try HandRun(Sample.run(picture, from: centroids, emptyClusters: .farthest))
        let row = try #require(Self.assigns(hand).first?.rows[1])
        let distances = row.distances.compactMap { $0?.squared }
        #expect(distances[0] != distances[1])
        #expect(row.tie == .behindTheDigits(with: 1 - row.cluster))
    }
}
