import Foundation
import Comparing
import Images
import KMeansTrace
import Narration
import Testing

@testable import Lessons

extension Sample {
    /// The page of one directive on a picture, with some starts compared.
    static func compared(
        _ directive: String, on picture: Image? = nil, clusters: Int = 4, starts: String = "[first, forgy, k-means++]",
        seeds: Int = 8, language: String = "en", emptyClusters: EmptyClusterPolicy = .farthest
    ) throws -> String {
        let head = "lang: \(language)\ncomparison:\n  starts: \(starts)\n  seeds: \(seeds)"
        let lesson = try lesson("```\(directive)\n```", head: head)
        let settings = try settings(clusters: clusters, emptyClusters: emptyClusters)
        let page = try page(lesson, run(png(picture ?? image()), settings: settings))
        return try #require(page.components(separatedBy: "<body>").last)
    }

    /// The ends of such runs, computed one by one: by strategy and seed.
    static func ends(
        on picture: Image? = nil, clusters: Int = 4,
        _ strategies: [StartingStrategy] = [.first, .forgy, .kMeansPlusPlus],
        seeds: Int = 8
    ) throws -> [(strategy: StartingStrategy, seed: Int?, trace: Trace)] {
        let histogram = ColourHistogram(rgb: try (picture ?? image()).pixels)
        var ends: [(StartingStrategy, Int?, Trace)] = []
        for strategy in strategies {
            for seed in strategy.isRandom ? Array(1...seeds) : [1] {
                let settings = Settings(
                    initialisation: .strategy(strategy, try #require(ClusterCount(clusters))),
                    seed: try #require(Seed(UInt64(seed))))
                ends.append((strategy, strategy.isRandom ? seed : nil, KMeans(settings: settings).trace(of: histogram)))
            }
        }
        return ends
    }

    /// A picture of few colours in stripes, and one of a single colour.
    static let oddPictures: [(name: String, colours: Int)] = [("one colour", 1), ("fewer colours than clusters", 3)]

    /// Stripes of so many greys.
    static func greys(_ colours: Int) throws -> Image {
        try image { x, _ in (UInt8(40 * (x % colours)), UInt8(40 * (x % colours)), UInt8(40 * (x % colours))) }
    }

    /// A text with ordinary spaces.
    static func plain(_ text: String) -> String { text.replacing(Numbers.narrowSpace, with: " ") }
}
