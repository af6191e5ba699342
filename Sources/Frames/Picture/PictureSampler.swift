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
    /// - Parameter word: the colour of a unique colour as `0xRRGGBB`.
    static func raster(
        width: Int, height: Int, of histogram: ColourHistogram, pictureWidth: Int, pictureHeight: Int,
        word: (Int) -> UInt32
    ) -> Raster {
        let columns = spans(width, showing: pictureWidth)
        let rows = spans(height, showing: pictureHeight)
        let total = UInt32(samples * samples)
        var words: [UInt32] = []
        words.reserveCapacity(width * height)
        for row in rows {
            for column in columns {
                var (red, green, blue): (UInt32, UInt32, UInt32) = (total / 2, total / 2, total / 2)
                for (y, down) in row.places {
                    for (x, across) in column.places {
                        let colour = word(Int(histogram.colourOfPixel[y * pictureWidth + x]))
                        let share = down * across
                        red += share * (colour >> 16 & 255)
                        green += share * (colour >> 8 & 255)
                        blue += share * (colour & 255)
                    }
                }
                words.append(0xFF00_0000 | (red / total) << 16 | (green / total) << 8 | (blue / total))
            }
        }
        return Raster(width: width, height: height, pixels: words)
    }
}
