import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct WhyMeanTests {
    @Test func `the hand-run's first cluster has the figures it has on paper`() throws {
        let why = try #require(WhyMean(HandRunTests.run().trace, cluster: 0))
        #expect(why.channel == 0 && why.pixels == 4 && why.mean == 25 && why.start == 20)
        #expect(why.least == 300 && why.sum(at: why.start) == 400 && why.loss == 100)
        #expect(why.values == [.init(value: 20, pixels: 3), .init(value: 40, pixels: 1)])
    }

    /// Every pixel on its own, for every cluster and many places of the centroid.
    @Test func `the parabola is the sum of squared distances, pixel by pixel`() throws {
        let run = try Sample.run()
        let (image, trace) = (run.picture.image, run.trace)
        let labels = try #require(trace.labels(at: 1))
        for cluster in 0..<trace.clusters {
            let why = try #require(WhyMean(trace, cluster: cluster))
            var own: [[Double]] = []
            for (pixel, colour) in trace.histogram.colourOfPixel.enumerated() where Int(labels[Int(colour)]) == cluster
            {
                own.append((0..<3).map { Double(image.pixels[3 * pixel + $0]) })
            }
            #expect(why.pixels == Int64(own.count))
            let means = (0..<3).map { channel in own.reduce(0) { $0 + $1[channel] } / Double(own.count) }
            var spreads: [Double] = []
            for channel in 0..<3 {
                spreads.append(own.reduce(0) { $0 + ($1[channel] - means[channel]) * ($1[channel] - means[channel]) })
            }
            #expect(abs(spreads[why.channel] - (spreads.max() ?? 0)) < 1e-6)
            for place in [why.mean, why.start, 0, 255, 99.5] {
                var centroid = means
                centroid[why.channel] = place
                var sum = 0.0
                for pixel in own {
                    for channel in 0..<3 {
                        sum += (pixel[channel] - centroid[channel]) * (pixel[channel] - centroid[channel])
                    }
                }
                #expect(abs(why.sum(at: place) - sum) < 1e-9 * max(1, sum))
                #expect(sum >= why.least - 1e-6)
            }
        }
    }

    @Test func `the figure says the run's numbers`() throws {
        let page = try Sample.page("```{why-mean}\n```", HandRunTests.run()).replacing("\u{A0}", with: " ")
        #expect(page.contains("Cluster 1 in iteration 1, 4 pixels. Slide its centroid along red"))
        #expect(
            page.contains("is least, 300, at the mean, 25. At the start, 20, it is 400: more by 4 · (20 − 25)² = 100."))
    }

    @Test(arguments: [
        ("cluster: 3", "lesson.md, line 5: `cluster` is `3`; it has to be a whole number from 1 to 2"),
        ("cluster: 2", "lesson.md, line 5: cluster 2 has no pixels in iteration 1"),
    ])
    func `a cluster that is not there or has no pixels is a mistake at its line`(option: String, words: String) throws {
        let far = Centroid(red: 1000, green: 0, blue: 0)
        let run = try Sample.run(
            Sample.png(HandRunTests.image()), from: [HandRunTests.start[0], far], emptyClusters: .keep)
        #expect(try Sample.mistake { _ = try Sample.page("```{why-mean}\n\(option)\n```", run) } == words)
    }
}
