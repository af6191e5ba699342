import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct HeatScaleTests {
    @Test func `bands double from a quarter of a random pixel's chance to 16 times`() {
        let begins = [0, 0, 0.25, 0.5, 1, 2, 4, 8, 16]
        #expect(begins.count == HeatScale.colours.count && begins.count == HeatScale.labels.count)
        #expect(begins[HeatScale.middle] == 1)
        for weight in UInt32(1)...700 {
            let band = HeatScale.band(weight: weight, total: 1_600, pixels: 48)
            let chance = Double(weight) * 48 / 1_600
            #expect(chance >= begins[band])
            #expect(band > 0 && (band == begins.count - 1 || chance < begins[band + 1]))
        }
        #expect(HeatScale.band(weight: 0, total: 1_600, pixels: 48) == 0)
    }

    @Test func `a band begins exactly where it says, for the largest pictures as well`() {
        let pixels = 48 << 20
        #expect(HeatScale.band(weight: 1, total: UInt64(pixels), pixels: pixels) == HeatScale.middle)
        #expect(HeatScale.band(weight: 1, total: UInt64(pixels) + 1, pixels: pixels) == HeatScale.middle - 1)
        #expect(HeatScale.band(weight: 195_075, total: 195_075 * UInt64(pixels), pixels: pixels) == HeatScale.middle)
        #expect(HeatScale.band(weight: 195_075, total: 1, pixels: pixels) == HeatScale.colours.count - 1)
    }

    @Test func `the colours rise in lightness, so that a grey print keeps their order`() {
        let lumas = HeatScale.colours.map { colour in
            0.2126 * Double(colour.red) + 0.7152 * Double(colour.green) + 0.0722 * Double(colour.blue)
        }
        for (darker, lighter) in zip(lumas, lumas.dropFirst()) { #expect(lighter - darker > 15) }
    }

    @Test func `a map has the colour of each pixel's band, and marks stand on the middles of pixels`() throws {
        let run = try Sample.run()
        let bands = run.trace.histogram.colours.indices.map { $0 % HeatScale.colours.count }
        let map = HeatMap(of: run)
        let uri = try map.uri(bands)
        let bytes = try #require(Data(base64Encoded: String(uri.dropFirst("data:image/png;base64,".count))))
        let drawn = try PictureDecoder.decode(Array(bytes)).image
        #expect(drawn.width == 24 && drawn.height == 16)
        for (pixel, colour) in run.trace.histogram.colourOfPixel.enumerated() {
            let (x, y) = map.place(of: pixel)
            #expect(drawn.colour(x: x, y: y) == HeatScale.colours[bands[Int(colour)]])
        }
        // 24 x 16 pixels on 320 x 213.
        #expect(map.isMagnified && map.width == 320 && map.height == 213)
        #expect(map.mark(0) == ("6.6", "6.6") && map.mark(24 * 16 - 1) == ("313.3", "206.3"))
    }
}
