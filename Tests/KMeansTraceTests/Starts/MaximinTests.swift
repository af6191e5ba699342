import KMeansTrace
import Testing

struct MaximinTests {
    @Test("By hand: the mean, then the farthest, ties to the first in raster order")
    func byHand() throws {
        // The mean is 50; 0 and 100 are equally far. Then 100, then 60, ten from the mean.
        let histogram = Points.greys([40, 0, 100, 60])
        #expect(try StartingStrategy.maximin.rows(on: histogram, clusters: 3).map { $0[0] } == [50, 0, 100])
        let more = Points.greys([45, 0, 100, 60, 45])
        #expect(try StartingStrategy.maximin.rows(on: more, clusters: 3).map { $0[0] } == [50, 0, 100])
    }

    @Test("As measuring everything anew for each centroid does", arguments: SlowParts.pictures)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        for clusters in [1, 2, 3, 7, 16] where clusters < histogram.colours.count {
            var rows = [SlowParts.mean(SlowParts.pixels(pixels))]
            while rows.count < clusters {
                let reach = histogram.colours.map { colour in
                    rows.map { Centroid($0).squaredDistance(to: colour) }.min() ?? 0
                }
                let farthest = reach.firstIndex(of: reach.max() ?? 0) ?? 0
                rows.append(Centroid(histogram.colours[farthest]).numbers)
            }
            #expect(try StartingStrategy.maximin.rows(on: histogram, clusters: clusters) == rows)
        }
    }

    @Test("The first different colours are those of the first pixels", arguments: SlowParts.pictures)
    func first(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        var rows: [[Double]] = []
        for pixel in SlowParts.pixels(pixels).map({ $0.map { Double($0) } }) where !rows.contains(pixel) {
            rows.append(pixel)
        }
        for clusters in [1, 2, 7] where clusters < rows.count {
            #expect(try StartingStrategy.first.rows(on: histogram, clusters: clusters) == Array(rows.prefix(clusters)))
        }
    }
}
