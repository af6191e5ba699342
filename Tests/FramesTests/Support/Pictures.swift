import Images
import KMeansTrace
import Narration
import Testing

@testable import Frames

/// A picture made by a rule, small enough for a debug build.
struct TestPicture: Sendable, CustomTestStringConvertible {
    let name: String
    let width: Int
    let height: Int
    let colour: @Sendable (_ x: Int, _ y: Int) -> (Int, Int, Int)

    var testDescription: String { name }

    /// Slopes of colour with a bright disc and a dark bar, so that clusters have shapes.
    static let usual = TestPicture(name: "usual", width: 60, height: 44) { x, y in
        let (dx, dy) = (x - 20, y - 20)
        if dx * dx + dy * dy < 120 { return (240 - x, 200 - 2 * y, 40 + 3 * y) }
        if x > 48 { return (20 + y, 16 + x / 4, 30 + x + y) }
        return (3 * x + y, 60 + 3 * y, 200 - 2 * x - y)
    }
    static let upright = TestPicture(name: "upright", width: 30, height: 50) { x, y in (8 * x, 5 * y, 128) }
    static let tall = TestPicture(name: "very tall", width: 2, height: 90) { x, y in (90 * x, 2 * y, 255 - 2 * y) }
    static let wide = TestPicture(name: "wide", width: 70, height: 30) { x, y in (3 * x, 8 * y, 90) }
    static let long = TestPicture(name: "very long", width: 120, height: 3) { x, y in (2 * x, 80 * y, 0) }
    static let grey = TestPicture(name: "grey", width: 40, height: 30) { x, y in (6 * x, 6 * x, 6 * x) }
    static let three = TestPicture(name: "three colours", width: 9, height: 6) { x, y in
        [(230, 57, 70), (241, 250, 238), (29, 53, 87)][x / 3]
    }
    static let single = TestPicture(name: "one pixel", width: 1, height: 1) { _, _ in (64, 128, 192) }

    static let all = [usual, upright, tall, wide, long, grey, three, single]

    func image() throws -> Image {
        var pixels: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let (red, green, blue) = colour(x, y)
                pixels += [red, green, blue].map { UInt8(min(255, max(0, $0))) }
            }
        }
        return try #require(Image(width: width, height: height, pixels: pixels))
    }

    func trace(
        clusters: Int, start: StartingStrategy = .maximin, limit: Int = 300, policy: EmptyClusterPolicy = .farthest
    ) throws -> Trace {
        let count = try #require(ClusterCount(clusters))
        let limit = try #require(IterationLimit(limit))
        let settings = Settings(initialisation: .strategy(start, count), limit: limit, emptyClusters: policy)
        return KMeans(settings: settings).trace(of: ColourHistogram(rgb: try image().pixels))
    }

    func trace(given: [Centroid], policy: EmptyClusterPolicy) throws -> Trace {
        let settings = Settings(initialisation: .given(try #require(GivenCentroids(given))), emptyClusters: policy)
        return KMeans(settings: settings).trace(of: ColourHistogram(rgb: try image().pixels))
    }

    func renderer(_ trace: Trace, name: String = "test", words: Words = .english) throws -> FrameRenderer {
        try FrameRenderer(trace: trace, picture: try image(), name: name, words: words)
    }
}

extension FrameRenderer {
    /// The scene of a step on its ground, with rasters of few pixels, since a test reads no pixels of it.
    func coarseScene(_ trace: Trace, step: Int) throws -> Scene {
        let view = try view(step: step, labels: trace.labels(at: step))
        return Scene(marks: ground(view.shade).marks + (try coarseStep(trace, step: step)).marks)
    }

    /// The same without the ground that all steps share.
    func coarseStep(_ trace: Trace, step: Int) throws -> Scene {
        scene(try view(step: step, labels: trace.labels(at: step)), scale: 0.1, ruler: try Typesetter())
    }
}
