internal import KMeansTrace

/// Reads the picture at another size: what each pixel of a panel shows of it.
///
/// A panel's pixel takes up to 3 x 3 samples, evenly spread over the part of the picture it covers, so that a large
/// picture is averaged and a small one stays crisp, with soft edges only where a border falls inside a pixel.
struct PictureSampler: Sendable {
    /// Columns or rows of the picture that one column or row of the panel shows, with how many of its samples.
    struct Span: Sendable, Equatable {
        var places: [(at: Int, share: UInt32)]

        static func == (a: Span, b: Span) -> Bool {
            a.places.elementsEqual(b.places) { $0.at == $1.at && $0.share == $1.share }
        }
    }

    static let samples = 3

    /// The spans of a panel `count` pixels long that shows `extent` pixels.
    static func spans(_ count: Int, showing extent: Int) -> [Span] {
        (0..<count).map { place in
            var span = Span(places: [])
            for sample in 0..<samples {
                let position = (Double(place) + (Double(sample) + 0.5) / Double(samples)) / Double(count)
                let at = min(extent - 1, Int(position * Double(extent)))
                if span.places.last?.at == at {
                    span.places[span.places.count - 1].share += 1
                } else {
                    span.places.append((at, 1))
                }
            }
            return span
        }
    }

    /// Paints a picture of `width` x `height` pixels in a raster of another size.
    ///
    /// A row of the picture is gathered once for all rows of the panel that show it.
    ///
    /// - Parameter word: the colour of a unique colour as `0xRRGGBB`.
    static func raster(
        width: Int, height: Int, of histogram: ColourHistogram, pictureWidth: Int, pictureHeight: Int,
        word: (Int) -> UInt32
    ) -> Raster {
        let columns = spans(width, showing: pictureWidth).flatMap { span in
            span.places.map { (at: $0.at, share: UInt64($0.share), isLast: $0.at == span.places.last?.at) }
        }
        let colourOfPixel = histogram.colourOfPixel
        func line(_ y: Int) -> [UInt64] {
            let start = y * pictureWidth
            var line = [UInt64](repeating: 0, count: width)
            var (x, shown) = (0, -1)
            var (sum, channels): (UInt64, UInt64) = (0, 0)
            for column in columns {
                if column.at != shown {
                    shown = column.at
                    channels = ChannelSums.spread(word(Int(colourOfPixel[start + shown])))
                }
                sum &+= column.share &* channels
                guard column.isLast else { continue }
                line[x] = sum
                x += 1
                sum = 0
            }
            return line
        }
        var lines: [(y: Int, sums: [UInt64])] = []
        var words = [UInt32](repeating: 0, count: width * height)
        for (y, row) in spans(height, showing: pictureHeight).enumerated() {
            lines = row.places.map { place in lines.first { $0.y == place.at } ?? (place.at, line(place.at)) }
            // A span has one to three places; a share of 0 stands for one that it has not.
            let shares = row.places.map { UInt64($0.share) } + [0, 0]
            let (once, twice, thrice) = (shares[0], shares[1], shares[2])
            let last = lines.count - 1
            let (first, second, third) = (lines[0].sums, lines[min(1, last)].sums, lines[last].sums)
            for x in 0..<width {
                var sums = once &* first[x] &+ twice &* second[x]
                if thrice > 0 { sums &+= thrice &* third[x] }
                words[y * width + x] = 0xFF00_0000 | ChannelSums.mean(sums)
            }
        }
        return Raster(width: width, height: height, pixels: words)
    }
}

/// Sums of three channels side by side in one word, so that one addition adds a whole colour: a 3 x 3 sum is at most
/// 9 x 255, 12 bits of the 20 that each channel has.
private enum ChannelSums {
    /// `0xRRGGBB` with room between its channels.
    @inline(__always)
    static func spread(_ word: UInt32) -> UInt64 {
        let word = UInt64(word)
        return (word & 0xFF_0000) << 24 | (word & 0xFF00) << 12 | word & 0xFF
    }

    /// The mean of nine, each channel rounded to the nearest, as `0xRRGGBB`.
    @inline(__always)
    static func mean(_ sums: UInt64) -> UInt32 {
        let nine = UInt32(PictureSampler.samples * PictureSampler.samples)
        func channel(_ shift: UInt64) -> UInt32 {
            (UInt32(truncatingIfNeeded: sums >> shift & 0xFFF) &+ nine / 2) / nine
        }
        return channel(40) << 16 | channel(20) << 8 | channel(0)
    }
}
