/// The colours of a picture, each once, with how many pixels have it.
///
/// K-means on these weighted colours is exactly K-means on the pixels, with 2 to 20 times fewer points on photographs.
/// Colours stand in the order of their first pixel in raster order, which is the order every tie in this library is
/// broken by.
public struct ColourHistogram: Sendable {
    /// The unique colours, in the order of their first pixel.
    public let colours: [Colour]
    /// The number of pixels of each colour, at least 1.
    public let weights: [UInt32]
    /// For each pixel in raster order, the index of its colour in `colours`.
    public let colourOfPixel: [UInt32]

    /// Counts the colours of a picture.
    ///
    /// - Parameter pixels: red, green and blue byte of each pixel in raster order. Bytes left over at the end, fewer than
    ///   three, are ignored.
    /// - Complexity: O(pixels); up to 64 MiB beside the result.
    public init(rgb pixels: [UInt8]) {
        let count = ColourCount(of: pixels)
        colours = count.colours
        weights = count.weights
        colourOfPixel = count.colourOfPixel
    }

    /// The number of pixels counted.
    public var pixelCount: Int { colourOfPixel.count }

    /// The first pixel, in raster order, that has a colour. O(pixels).
    public func firstPixel(of colour: Int) -> Int? {
        colourOfPixel.firstIndex(of: UInt32(colour))
    }

    /// Some pixels, as numbers in raster order, each by its colour and by how many pixels of that colour come before it;
    /// nil for what has none. O(U + places + pixels).
    public func pixels(of places: [(colour: Int, occurrence: Int)?]) -> [Int?] {
        var found = [Int?](repeating: nil, count: places.count)
        // For each colour the places that have it, as a chain: mostly none, seldom more than one.
        var firstOfColour = [Int](repeating: -1, count: colours.count)
        var nextOfPlace = [Int](repeating: -1, count: places.count)
        var pixelsToPass = [Int](repeating: 0, count: places.count)
        for (number, place) in places.enumerated() {
            guard let place else { continue }
            pixelsToPass[number] = place.occurrence
            nextOfPlace[number] = firstOfColour[place.colour]
            firstOfColour[place.colour] = number
        }
        for (pixel, colour) in colourOfPixel.enumerated() {
            var number = firstOfColour[Int(colour)]
            while number >= 0 {
                if pixelsToPass[number] == 0 { found[number] = pixel }
                pixelsToPass[number] -= 1
                number = nextOfPlace[number]
            }
        }
        return found
    }

    /// The index of a colour of the picture; nil where no pixel has it. O(colours).
    public func index(of colour: Colour) -> Int? {
        colours.firstIndex(of: colour)
    }
}
