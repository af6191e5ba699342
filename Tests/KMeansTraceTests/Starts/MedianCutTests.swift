import KMeansTrace
import Testing

struct MedianCutTests {
    @Test("By hand: the fullest box that has two colours is cut at its median")
    func byHand() throws {
        // 0 0 0 | 10 20 30, then 10 20 | 30: the first box has as many pixels but only one colour.
        let histogram = Points.greys([0, 0, 30, 10, 0, 20])
        #expect(try StartingStrategy.medianCut.rows(on: histogram, clusters: 2) == [[0, 0, 0], [20, 20, 20]])
        #expect(
            try StartingStrategy.medianCut.rows(on: histogram, clusters: 3) == [
                [0, 0, 0], [15, 15, 15], [30, 30, 30],
            ])
    }

    @Test("By hand: where the median is the highest value, that value is the upper part")
    func medianIsHighest() throws {
        let histogram = Points.histogram([([0, 0, 0], 1), ([5, 5, 5], 1), ([10, 10, 10], 9)])
        #expect(try StartingStrategy.medianCut.rows(on: histogram, clusters: 2) == [[2.5, 2.5, 2.5], [10, 10, 10]])
    }

    @Test("By hand: the longest side is cut, and of equal ones red")
    func longestSide() throws {
        let green = Points.histogram([([0, 0, 0], 1), ([10, 20, 0], 1), ([10, 0, 0], 1)])
        #expect(try StartingStrategy.medianCut.rows(on: green, clusters: 2) == [[5, 0, 0], [10, 20, 0]])
        let equal = Points.histogram([([0, 20, 0], 1), ([20, 0, 0], 1), ([20, 20, 0], 1)])
        #expect(try StartingStrategy.medianCut.rows(on: equal, clusters: 2) == [[0, 20, 0], [20, 10, 0]])
    }

    @Test("As sorting the pixels of each box does", arguments: SlowParts.pictures)
    func slow(_ pixels: [UInt8]) throws {
        let histogram = ColourHistogram(rgb: pixels)
        for clusters in [1, 2, 3, 7, 16] where clusters < histogram.colours.count {
            let expected = SlowParts.means(SlowParts.pixels(pixels), count: clusters) {
                ($0.count, 1)
            } isLower: { box in
                let sides = (0..<3).map { channel in
                    let values = box.map { $0[channel] }.sorted()
                    return values[values.count - 1] - values[0]
                }
                let channel = sides.firstIndex(of: sides.max() ?? 0) ?? 0
                let sorted = box.map { $0[channel] }.sorted()
                let median = sorted[(sorted.count - 1) / 2]
                return median == sorted.last ? { $0[channel] < median } : { $0[channel] <= median }
            }
            #expect(try StartingStrategy.medianCut.rows(on: histogram, clusters: clusters) == expected)
        }
    }
}
