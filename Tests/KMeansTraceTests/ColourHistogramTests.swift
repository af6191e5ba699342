@testable import KMeansTrace
import Testing

struct ColourHistogramTests {
    @Test("Colours stand in the order of their first pixel, with their counts and a way back to the pixels")
    func order() {
        let histogram = ColourHistogram(rgb: [1, 2, 3, 9, 9, 9, 1, 2, 3, 0, 0, 0, 9, 9, 9, 1, 2, 3])
        #expect(
            histogram.colours == [
                Colour(red: 1, green: 2, blue: 3), Colour(red: 9, green: 9, blue: 9), Colour(red: 0, green: 0, blue: 0),
            ])
        #expect(histogram.weights == [3, 2, 1])
        #expect(histogram.colourOfPixel == [0, 1, 0, 2, 1, 0])
        #expect(histogram.pixelCount == 6)
        #expect(histogram.firstPixel(of: 2) == 3)
        #expect(histogram.index(of: Colour(red: 9, green: 9, blue: 9)) == 1)
        #expect(histogram.index(of: Colour(red: 9, green: 9, blue: 8)) == nil)
    }

    @Test("A pixel is found by its colour and by how many of that colour come before it")
    func places() {
        let histogram = ColourHistogram(rgb: [1, 2, 3, 9, 9, 9, 1, 2, 3, 0, 0, 0, 9, 9, 9, 1, 2, 3])
        let found = histogram.pixels(of: [(0, 2), (1, 0), nil, (2, 0), (0, 0), (0, 2), (1, 1), (2, 1), (0, 3)])
        #expect(found == [5, 1, nil, 3, 0, 5, 4, nil, nil])
        #expect(histogram.pixels(of: []).isEmpty)
    }

    @Test("No pixels and a cut-off pixel are no colours")
    func nothing() {
        #expect(ColourHistogram(rgb: []).colours.isEmpty)
        #expect(ColourHistogram(rgb: [1, 2]).pixelCount == 0)
    }

    @Test("Every colour of a random picture is found once, as a set finds them")
    func asASetDoes() {
        let pixels = RandomPictures.pixels(seed: 4, count: 5000, levels: Array(0...40))
        let histogram = ColourHistogram(rgb: pixels)
        let triples = (0..<5000).map { Array(pixels[3 * $0..<3 * $0 + 3]) }
        #expect(histogram.colours.count == Set(triples).count)
        #expect(histogram.weights.reduce(0, +) == 5000)
        for (pixel, colour) in histogram.colourOfPixel.enumerated() {
            let found = histogram.colours[Int(colour)]
            #expect([found.red, found.green, found.blue] == triples[pixel])
        }
    }

    @Test(
        "Pixel by pixel it is what a dictionary counts, also where new colours come again in the block they came in",
        arguments: [1, 255, 256, 257, 3000])
    func blocks(_ count: Int) {
        let pixels = RandomPictures.pixels(seed: 12, count: count, levels: Array(0...9))
        let histogram = ColourHistogram(rgb: pixels)
        var indices: [[UInt8]: UInt32] = [:]
        var weights: [UInt32] = []
        for pixel in 0..<count {
            let triple = Array(pixels[3 * pixel..<3 * pixel + 3])
            let index = indices[triple] ?? UInt32(indices.count)
            if indices.updateValue(index, forKey: triple) == nil { weights.append(0) }
            weights[Int(index)] += 1
            #expect(histogram.colourOfPixel[pixel] == index)
        }
        #expect(histogram.weights == weights)
        let found = histogram.colours.map { indices[[$0.red, $0.green, $0.blue]] }
        #expect(found == weights.indices.map { UInt32($0) })
    }
}
