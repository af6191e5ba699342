import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct ShuffledRunTests {
    private func shuffled(_ run: Run) -> ShuffledRun? {
        ShuffledRun(run) { KMeans(settings: $1).trace(of: $0) }
    }

    @Test(arguments: [1, 2, 3, 10, 1000])
    func `an order has every number once`(count: Int) throws {
        let order = ShuffledRun.order(count: count, seed: .standard)
        #expect(order.sorted() == Array(0..<count))
        #expect(count < 10 || order != Array(0..<count))
        #expect(ShuffledRun.order(count: count, seed: .standard) == order)
    }

    @Test func `every order comes up about as often as any other`() throws {
        var seen: [[Int]: Int] = [:]
        for seed in 0..<2400 {
            seen[ShuffledRun.order(count: 4, seed: try #require(Seed(UInt64(seed)))), default: 0] += 1
        }
        #expect(seen.count == 24 && seen.values.allSatisfy { (60...145).contains($0) })
    }

    @Test(arguments: OddRun.all)
    func `the shuffled picture has the same pixels, and the comparison is right`(odd: OddRun) throws {
        let run = try odd.make()
        let fact = try #require(shuffled(run))
        let original = run.picture.image
        #expect(fact.image.width == original.width && fact.image.height == original.height)
        for (place, pixel) in fact.order.enumerated() {
            #expect(fact.image.pixels[3 * place..<3 * place + 3] == original.pixels[3 * pixel..<3 * pixel + 3])
        }
        let (own, other) = (fact.inOrder, fact.shuffled)
        #expect(fact.inOrder.steps == run.trace.steps)
        var firstDifference: Int?
        for (one, two) in zip(own.steps, other.steps) where firstDifference == nil {
            let isSame = one.centroids == two.centroids && one.inertia == two.inertia && one.pixels == two.pixels
            if !isSame { firstDifference = one.index }
        }
        switch fact.difference {
        case .none:
            #expect(firstDifference == nil && own.iterations == other.iterations && own.outcome == other.outcome)
            let labels = try (
                SlowRun(run).labels, SlowRun(Sample.run(Sample.png(fact.image), settings: other.settings)).labels
            )
            for (place, pixel) in fact.order.enumerated() {
                #expect(labels.0[own.steps.count - 1][pixel] == labels.1[own.steps.count - 1][place])
            }
        case .numbering:
            #expect(own.histogram.colours.count <= own.clusters && own.inertia == 0 && other.inertia == 0)
        case .step(let step): #expect(firstDifference == step)
        }
    }

    @Test func `order matters where equally far colours wait for an empty cluster`() throws {
        let run = try #require(OddRun.all.first { $0.testDescription.hasPrefix("far colours that tie") }).make()
        #expect(shuffled(run)?.difference == .step(2))
    }

    @Test func `a large picture is compared as it is shown`() throws {
        let image = try Sample.image(width: 1030, height: 2)
        let run = try Sample.run(Sample.png(image), settings: Sample.settings(clusters: 3))
        let fact = try #require(shuffled(run))
        #expect(fact.image.width == 1024 && fact.inOrder.histogram.pixelCount == 2048)
        #expect(fact.inOrder.start == run.trace.start && fact.shuffled.start == run.trace.start)
        #expect(fact.difference == .none)
    }
}
