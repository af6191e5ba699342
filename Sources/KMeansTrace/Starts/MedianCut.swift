extension Start {
    /// Median cut: one box round all colours, then always the box with most pixels cut in two at the median of its
    /// longest side; the centroids are the means of the boxes (Heckbert, "Color image quantization for frame buffer
    /// display", SIGGRAPH 1982).
    ///
    /// - Which box: the one with most pixels among those of two colours or more, ties to the lowest index.
    /// - Which side: a box is drawn tight round its colours; the longest of its three sides, ties to red, then green.
    /// - Where: let m be the least value of that channel with at least half of the box's pixels at or below it. Colours
    ///   at or below m are the lower part; if that is all of them, those below m are.
    ///
    /// The lower part keeps the box's index, the upper one is appended. With more colours than clusters it never finds
    /// too few. O(U K) for U colours at worst, O(U log K) when the boxes halve.
    static func medianCut(on histogram: ColourHistogram, count: Int) -> Start {
        var boxes = Partition(of: histogram)
        boxes.split(to: count) {
            $0.pixels > $1.pixels
        } cut: { colours, sums in
            let channel = longestSide(of: colours, in: histogram)
            var pixels = [Int64](repeating: 0, count: 256)
            for index in colours {
                pixels[Int(channel.value(of: histogram.colours[Int(index)]))] += Int64(histogram.weights[Int(index)])
            }
            let last = lastOfLower(pixels, of: sums.pixels)
            return { channel.value(of: histogram.colours[$0]) <= last }
        }
        return .completing(boxes.means, to: count, on: histogram)
    }

    /// The channel in which colours differ most; red before green before blue.
    private static func longestSide(of colours: ArraySlice<UInt32>, in histogram: ColourHistogram) -> Channel {
        var longest = (channel: Channel.red, side: -1)
        for channel in Channel.allCases {
            var (least, most) = (255, 0)
            for index in colours {
                let value = Int(channel.value(of: histogram.colours[Int(index)]))
                least = min(least, value)
                most = max(most, value)
            }
            if most - least > longest.side { longest = (channel, most - least) }
        }
        return longest.channel
    }

    /// The last value of the lower part, from the pixels of each value: the median, or the one before it where it is
    /// the highest there is.
    private static func lastOfLower(_ pixels: [Int64], of total: Int64) -> UInt8 {
        var (below, median) = (pixels[0], 0)
        while 2 * below < total, median < 255 {
            median += 1
            below += pixels[median]
        }
        return UInt8(clamping: below == total ? median - 1 : median)
    }
}
