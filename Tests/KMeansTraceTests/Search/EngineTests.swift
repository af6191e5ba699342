@testable import KMeansTrace
import Testing

/// The fast engine against the plain one, which is right by definition: bit for bit, at every step.
struct EngineTests {
    /// Runs both engines, the fast one with its portions in an odd order, and compares all they recorded.
    private func compare(_ settings: Settings, on histogram: ColourHistogram) throws -> Trace {
        let backwards = ChunkRunner { count, body in
            for number in (0..<count).reversed() { body(number) }
        }
        let plain = KMeans(settings: settings, engine: .plain).trace(of: histogram)
        let fast = KMeans(settings: settings, runner: backwards, engine: .cells).trace(of: histogram)
        #expect(fast.steps.map(\.withoutDistances) == plain.steps.map(\.withoutDistances))
        #expect(fast.outcome == plain.outcome)
        #expect(fast.firstLabels == plain.firstLabels)
        for step in plain.steps.indices { #expect(fast.labelChanges(at: step) == plain.labelChanges(at: step)) }
        return fast
    }

    @Test(
        "Random pictures, coarse ones full of ties and fine ones, from every start",
        arguments: StartingStrategy.allCases)
    func randomPictures(_ strategy: StartingStrategy) throws {
        for seed in UInt64(1)...30 {
            let clusters = [1, 2, 3, 8, 17, 64, 256][Int(seed % 7)]
            let settings = try settings(
                strategy, clusters: clusters, seed: seed, limit: seed % 5 == 0 ? 3 : 300,
                empty: EmptyClusterPolicy.allCases[Int(seed % 4)])
            _ = try compare(settings, on: RandomPictures.histogram(seed: seed))
        }
    }

    @Test("A large picture, at few and at most clusters", arguments: [2, 8, 64, 256])
    func largePicture(_ clusters: Int) throws {
        let settings = try settings(.forgy, clusters: clusters, limit: 3)
        let trace = try compare(settings, on: Self.manyColours)
        let distances = trace.steps.compactMap(\.assignment).map(\.distances)
        let all = Int64(Self.manyColours.colours.count * clusters)
        #expect(distances.allSatisfy { $0 < (clusters == 2 ? all : all / 2) })
    }

    @Test("Given centroids outside the cube, equal ones, huge ones", arguments: EmptyClusterPolicy.allCases)
    func givenCentroids(_ policy: EmptyClusterPolicy) throws {
        for points: [[Double]] in [
            [[-40, 300, 90], [128, 128, 128], [128, 128, 128]],
            [[1e9, 0, 0], [0, 0, 255], [255, 255, 255.000001]],
            [[1e100, -1e100, 1e100], [10, 20, 30], [-1e-300, 0, 0]],
        ] {
            let given = try #require(GivenCentroids(points.map { Centroid($0) }))
            let settings = Settings(initialisation: .given(given), emptyClusters: policy)
            for seed in UInt64(1)...6 { _ = try compare(settings, on: RandomPictures.histogram(seed: seed)) }
        }
    }

    @Test("Centroids that Float cannot tell apart")
    func nearTies() throws {
        for offset in [0, 1e-13, -1e-13, 1e-9, 1e-7, -1e-7, 1e-6, 1e-3] {
            let points = [Centroid(red: 100 + offset, green: 60, blue: 60), Centroid(red: 60, green: 100, blue: 60)]
            let given = try #require(GivenCentroids(points))
            let settings = Settings(initialisation: .given(given))
            // Colours with red = green lie on the bisecting plane.
            var pixels: [UInt8] = []
            for number in 0..<600 {
                let shade = UInt8(number % 256)
                pixels += [shade, shade, UInt8(number * 7 % 256)]
            }
            _ = try compare(settings, on: ColourHistogram(rgb: pixels))
        }
    }

    /// Some 30,000 colours, as a photograph has them: thick in places and thin in others.
    private static let manyColours: ColourHistogram = {
        var random = SplitMix64(seed: .standard)
        var pixels: [UInt8] = []
        for pixel in 0..<40_000 {
            let shade = UInt64(pixel % 200)
            let spread: UInt64 = pixel % 7 == 0 ? 55 : 18
            pixels.append(UInt8(shade + random.next(below: spread)))
            pixels.append(UInt8(shade / 2 + random.next(below: spread)))
            pixels.append(UInt8(200 - shade + random.next(below: spread)))
        }
        return ColourHistogram(rgb: pixels)
    }()
}

extension Step {
    /// The step as it is with any engine.
    fileprivate var withoutDistances: Step {
        guard let found = assignment else { return self }
        let assignment = Assignment(
            pixels: found.pixels, changed: found.changed, flow: found.flow, clusterInertia: found.clusterInertia,
            inertia: found.inertia, distances: 0)
        return Step(index: index, iteration: iteration, centroids: centroids, phase: .assign(assignment))
    }
}
