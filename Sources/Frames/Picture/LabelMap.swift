internal import KMeansTrace

/// The clusters of the picture at reduced size, specks removed: what a look from afar sees.
struct LabelMap: Sendable {
    let width: Int
    let height: Int
    let labels: [UInt8]

    /// Takes at most `longest` pixels along each side, the nearest pixel of each.
    init(_ view: StepView, pictureWidth: Int, pictureHeight: Int, longest: Int) {
        let longer = max(pictureWidth, pictureHeight)
        let side = { (extent: Int) in max(1, longer <= longest ? extent : extent * longest / longer) }
        let (width, height) = (side(pictureWidth), side(pictureHeight))
        self.width = width
        self.height = height
        guard let labels = view.labels else {
            self.labels = [UInt8](repeating: 0, count: width * height)
            return
        }
        let colourOfPixel = view.trace.histogram.colourOfPixel
        var map: [UInt8] = []
        map.reserveCapacity(width * height)
        for y in 0..<height {
            let row = (2 * y + 1) * pictureHeight / (2 * height) * pictureWidth
            for x in 0..<width {
                let pixel = row + (2 * x + 1) * pictureWidth / (2 * width)
                map.append(labels[Int(colourOfPixel[pixel])])
            }
        }
        self.labels = longer > 64 ? Self.smoothed(Self.smoothed(map, width, height), width, height) : map
    }

    /// Each place takes the label that most of its 3 x 3 neighbourhood has; its own on a tie.
    private static func smoothed(_ map: [UInt8], _ width: Int, _ height: Int) -> [UInt8] {
        var smooth = map
        var counts = [UInt8](repeating: 0, count: 256)
        for y in 0..<height {
            for x in 0..<width where !isSettled(x, y, map, width, height) {
                let rows = max(0, y - 1)...min(height - 1, y + 1)
                let columns = max(0, x - 1)...min(width - 1, x + 1)
                var best = map[y * width + x]
                for row in rows { for column in columns { counts[Int(map[row * width + column])] += 1 } }
                for row in rows {
                    for column in columns where counts[Int(map[row * width + column])] > counts[Int(best)] {
                        best = map[row * width + column]
                    }
                }
                for row in rows { for column in columns { counts[Int(map[row * width + column])] = 0 } }
                smooth[y * width + x] = best
            }
        }
        return smooth
    }

    /// Whether a place inside the map has its label in common with half of its eight neighbours, so that no other label
    /// can have more: true of nearly all places, and quickly seen.
    @inline(__always)
    private static func isSettled(_ x: Int, _ y: Int, _ map: [UInt8], _ width: Int, _ height: Int) -> Bool {
        guard x > 0, x < width - 1, y > 0, y < height - 1 else { return false }
        let here = y * width + x
        let label = map[here]
        func same(_ place: Int) -> Int { map[place] == label ? 1 : 0 }
        let above = same(here - width - 1) + same(here - width) + same(here - width + 1)
        let below = same(here + width - 1) + same(here + width) + same(here + width + 1)
        return above + below + same(here - 1) + same(here + 1) >= 4
    }
}
