/// The colours of a stretch of pixels, counted.
struct ColourCount: Sendable {
    /// The unique colours, in the order of their first pixel.
    private(set) var colours: [Colour] = []
    /// The number of pixels of each.
    private(set) var weights: [UInt32] = []
    /// For each pixel of the stretch the index of its colour.
    private(set) var colourOfPixel: [UInt32] = []
    private var table = ColourTable()

    /// Counts a range of the pixels. O(its pixels).
    init(of pixels: [UInt8], _ range: Range<Int>) {
        var indices = [UInt32](repeating: 0, count: range.count)
        let bytes = pixels.span
        // A span to write to is not asked at every pixel whether somebody else holds the array.
        var places = indices.mutableSpan
        for pixel in range {
            let byte = 3 * pixel
            let colour = Colour(red: bytes[byte], green: bytes[byte + 1], blue: bytes[byte + 2])
            places[pixel - range.lowerBound] = table.index(of: colour) ?? add(colour)
        }
        weights = Self.counts(of: indices, colours: colours.count)
        colourOfPixel = indices
    }

    /// Appends the stretch that follows. O(its pixels).
    mutating func append(_ next: ColourCount) {
        let indices = next.colours.map { table.index(of: $0) ?? add($0) }
        weights.append(contentsOf: repeatElement(0, count: colours.count - weights.count))
        for (index, weight) in zip(indices, next.weights) { weights[Int(index)] += weight }
        colourOfPixel.reserveCapacity(colourOfPixel.count + next.colourOfPixel.count)
        colourOfPixel.append(contentsOf: next.colourOfPixel.lazy.map { indices[Int($0)] })
    }

    /// Takes in a new colour and returns its index.
    private mutating func add(_ colour: Colour) -> UInt32 {
        let index = UInt32(truncatingIfNeeded: colours.count)
        colours.append(colour)
        table.add(colour, index: index)
        return index
    }

    private static func counts(of indices: [UInt32], colours: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: colours)
        var places = counts.mutableSpan
        for index in indices { places[Int(index)] += 1 }
        return counts
    }
}

/// A table from colour to index: a page of 64 entries for each little cube of 4 x 4 x 4 levels that has a colour.
///
/// Pixels side by side have colours close together, so the page that is wanted is mostly one that was just used; a hash
/// table scatters them, and on a photograph of 12 megapixels took twice as long.
private struct ColourTable {
    /// One more than a page's number; 0 for a cube without colours.
    private var pages = [UInt32](repeating: 0, count: 1 << 18)
    /// One more than the colour's index; 0 for a colour that has not come yet.
    private var entries: [UInt32] = []

    /// The index of a colour; nil for one that has not come yet.
    @inline(__always)
    func index(of colour: Colour) -> UInt32? {
        let page = Int(pages[Self.cube(of: colour)])
        guard page > 0 else { return nil }
        let entry = entries[Self.place(of: colour, page: page)]
        return entry > 0 ? entry - 1 : nil
    }

    mutating func add(_ colour: Colour, index: UInt32) {
        let cube = Self.cube(of: colour)
        if pages[cube] == 0 {
            entries.append(contentsOf: repeatElement(0, count: 64))
            pages[cube] = UInt32(truncatingIfNeeded: entries.count / 64)
        }
        entries[Self.place(of: colour, page: Int(pages[cube]))] = index + 1
    }

    /// The six highest bits of each channel.
    @inline(__always)
    private static func cube(of colour: Colour) -> Int {
        Int(colour.red >> 2) << 12 | Int(colour.green >> 2) << 6 | Int(colour.blue >> 2)
    }

    /// Where a colour stands, by its page and the two lowest bits of each channel.
    @inline(__always)
    private static func place(of colour: Colour, page: Int) -> Int {
        (page - 1) << 6 | Int(colour.red & 3) << 4 | Int(colour.green & 3) << 2 | Int(colour.blue & 3)
    }
}
