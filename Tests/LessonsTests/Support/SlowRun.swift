import Images
import KMeansTrace
import Testing

@testable import Lessons

/// A run worked out again the slow and obvious way, pixel by pixel: only the centroids of its steps are taken from the
/// trace, and what empty clusters took over.
struct SlowRun {
    /// Red, green and blue of each pixel in raster order.
    let pixels: [[Int]]
    let width: Int
    /// The cluster of each pixel after each step; none for the start.
    let labels: [[Int]]
    let run: Run

    init(_ run: Run) throws {
        self.run = run
        let bytes = run.picture.image.pixels
        let pixels = stride(from: 0, to: bytes.count, by: 3).map {
            [Int(bytes[$0]), Int(bytes[$0 + 1]), Int(bytes[$0 + 2])]
        }
        self.pixels = pixels
        width = run.picture.image.width
        var all: [[Int]] = []
        for step in run.trace.steps {
            switch step.phase {
            case .initialise: all.append([])
            case .assign:
                all.append(
                    pixels.map { pixel in
                        var (best, least) = (0, Double.infinity)
                        for (cluster, centroid) in step.centroids.enumerated() {
                            guard let centroid else { continue }
                            let d = Self.squared(pixel, centroid)
                            if d < least { (best, least) = (cluster, d) }
                        }
                        return best
                    })
            case .update(let update):
                var labels = try #require(all.last)
                for event in update.events {
                    guard let taken = event.taken else { continue }
                    let colour = [Int(taken.colour.red), Int(taken.colour.green), Int(taken.colour.blue)]
                    for pixel in pixels.indices where pixels[pixel] == colour { labels[pixel] = event.cluster }
                }
                all.append(labels)
            }
        }
        labels = all
    }

    /// The squared distance of a pixel to a point.
    static func squared(_ pixel: [Int], _ centroid: Centroid) -> Double {
        let (r, g, b) = (
            Double(pixel[0]) - centroid.red, Double(pixel[1]) - centroid.green, Double(pixel[2]) - centroid.blue
        )
        return r * r + g * g + b * b
    }

    /// The squared distance of two colours.
    static func squared(_ one: [Int], _ other: [Int]) -> Int {
        zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }

    /// The sum of the squared distances after a step, over some of the pixels.
    func inertia(_ step: Int, where included: (Int) -> Bool = { _ in true }) throws -> Double {
        var sum = 0.0
        for pixel in pixels.indices where included(pixel) {
            sum += Self.squared(pixels[pixel], try #require(run.trace.steps[step].centroids[labels[step][pixel]]))
        }
        return sum
    }

    /// The last step.
    var last: Int { labels.count - 1 }

    /// The pixels of a cluster at the end.
    func pixels(of cluster: Int) -> Int { labels[last].count { $0 == cluster } }

    /// The colour a pixel is painted with at the end: its centroid, rounded.
    func painted(_ pixel: Int) throws -> [Int] {
        let centroid = try #require(run.trace.steps[last].centroids[labels[last][pixel]])
        return [centroid.red, centroid.green, centroid.blue].map { Int(min(255, max(0, ($0 + 0.5).rounded(.down)))) }
    }
}

/// Whether two sums of squares agree but for rounding; `scale` is what cancels in them.
func agree(_ one: Double, _ other: Double, scale: Double = 0) -> Bool {
    abs(one - other) <= 1e-9 * max(1e-3, abs(one), abs(other), scale)
}
