/// The colours of a picture's pixels, counted.
///
/// On one thread: most of the time goes on waiting for the table's memory, and two halves counted at the same time on two
/// threads took longer, with the putting together, than the whole on one.
struct ColourCount {
    /// The unique colours, in the order of their first pixel.
    private(set) var colours: [Colour] = []
    /// The number of pixels of each.
    private(set) var weights: [UInt32] = []
    /// For each pixel the index of its colour.
    private(set) var colourOfPixel: [UInt32] = []
    private var table = ColourTable()

    /// Counts the colours of pixels given as red, green and blue byte each. O(pixels).
    init(of pixels: [UInt8]) {
        let count = pixels.count / 3
        var indices = [UInt32](repeating: 0, count: count)
        let bytes = pixels.span
        // A span to write to is not asked at every pixel whether somebody else holds the array.
        var places = indices.mutableSpan
        for from in stride(from: 0, to: count, by: Self.block) {
            let block = from..<min(from + Self.block, count)
            table.find(bytes, block, into: &places)
            for pixel in block where places[pixel] == 0 {
                let colour = Colour(bytes, at: pixel)
                let known = table.entry(of: colour)
                places[pixel] = known > 0 ? known : add(colour)
            }
        }
        weights = Self.counts(ofEntries: &places, colours: colours.count)
        colourOfPixel = indices
    }

    /// Pixels that are looked up in one go, before the new colours among them are taken in.
    private static let block = 256

    /// Takes in a new colour and returns its entry, one more than its index.
    private mutating func add(_ colour: Colour) -> UInt32 {
        colours.append(colour)
        let entry = UInt32(truncatingIfNeeded: colours.count)
        table.add(colour, entry: entry)
        return entry
    }

    /// How many pixels each colour has; makes the pixels' entries indices.
    private static func counts(ofEntries places: inout MutableSpan<UInt32>, colours: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: colours)
        var sums = counts.mutableSpan
        for pixel in places.indices {
            let index = places[pixel] - 1
            places[pixel] = index
            sums[Int(index)] += 1
        }
        return counts
    }
}

extension Colour {
    /// The colour of a pixel, by its three bytes.
    @inline(__always)
    fileprivate init(_ bytes: Span<UInt8>, at pixel: Int) {
        self.init(red: bytes[3 * pixel], green: bytes[3 * pixel + 1], blue: bytes[3 * pixel + 2])
    }
}

/// A table from colour to entry, one more than its index: a page of 64 for each little cube of 4 x 4 x 4 levels that has
/// a colour.
///
/// Pixels side by side have colours close together, so the page that is wanted is mostly one that was just used; a hash
/// table scatters them, and on a photograph of 12 megapixels took twice as long.
private struct ColourTable {
    /// The number of a page; 0 for a cube without colours, whose page stays empty.
    private var pages = [UInt32](repeating: 0, count: 1 << 18)
    /// 0 for a colour that has not come yet.
    private var entries = [UInt32](repeating: 0, count: 64)

    /// The entry of a colour; 0 for one that has not come yet.
    @inline(__always)
    func entry(of colour: Colour) -> UInt32 {
        entries[Self.place(of: colour, page: pages[Self.cube(of: colour)])]
    }

    /// Writes the entries of some pixels. There is no branch in it, so a processor has many pixels under way at a time
    /// while it waits for the table's memory.
    func find(_ bytes: Span<UInt8>, _ pixels: Range<Int>, into found: inout MutableSpan<UInt32>) {
        let (pages, entries) = (pages.span, entries.span)
        for pixel in pixels {
            let colour = Colour(bytes, at: pixel)
            found[pixel] = entries[Self.place(of: colour, page: pages[Self.cube(of: colour)])]
        }
    }

    mutating func add(_ colour: Colour, entry: UInt32) {
        let cube = Self.cube(of: colour)
        if pages[cube] == 0 {
            pages[cube] = UInt32(truncatingIfNeeded: entries.count / 64)
            entries.append(contentsOf: repeatElement(0, count: 64))
        }
        entries[Self.place(of: colour, page: pages[cube])] = entry
    }

    /// The six highest bits of each channel.
    @inline(__always)
    private static func cube(of colour: Colour) -> Int {
        Int(colour.red >> 2) << 12 | Int(colour.green >> 2) << 6 | Int(colour.blue >> 2)
    }

    /// Where a colour stands, by its page and the two lowest bits of each channel.
    @inline(__always)
    private static func place(of colour: Colour, page: UInt32) -> Int {
        Int(page) << 6 | Int(colour.red & 3) << 4 | Int(colour.green & 3) << 2 | Int(colour.blue & 3)
    }
}
