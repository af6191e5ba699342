import Testing

@testable import Images

@Suite("PNGEncoder, palette") struct PNGEncoderPaletteTests {
    /// Colours that differ, in no order of luma.
    private func colours(_ count: Int) -> [PaletteColour] {
        (0..<count).map { number in
            let blue = UInt8(truncatingIfNeeded: number)
            return PaletteColour(red: blue &* 37, green: blue &* 101, blue: blue)
        }
    }

    @Test(
        "Any number of colours reads back as the same pixels", arguments: [1, 2, 3, 4, 5, 16, 17, 255, 256], [1, 7, 40])
    func roundTrip(count: Int, width: Int) throws {
        let colours = colours(count)
        let indices = (0..<width * 13).map { UInt8($0 * 5 % count) }
        let bytes = try PNGEncoder.palette(indices: indices, width: width, height: 13, colours: colours)
        let pixels = indices.flatMap { [colours[Int($0)].red, colours[Int($0)].green, colours[Int($0)].blue] }
        let picture = try PictureDecoder.decode(bytes)
        #expect(picture.image == Image(width: width, height: 13, pixels: pixels))
        #expect(picture.notes.isEmpty)
    }

    /// A picture in which each row is the one above with a few changes: it is best predicted from there.
    private func upright(colours count: Int) -> [UInt8] {
        var state: UInt32 = 1
        func number(below limit: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % limit
        }
        var row = (0..<64).map { _ in UInt8(number(below: count)) }
        var indices: [UInt8] = []
        for _ in 0..<64 {
            for _ in 0..<8 { row[number(below: 64)] = UInt8(number(below: count)) }
            indices += row
        }
        return indices
    }

    @Test("More time never makes more bytes, and the picture is the same", arguments: [2, 8, 200])
    func styles(count: Int) throws {
        let indices = upright(colours: count)
        let files = try PaletteStyle.allCases.map {
            try PNGEncoder.palette(indices: indices, width: 64, height: 64, colours: colours(count), as: $0)
        }
        #expect(files.map(\.count) == files.map(\.count).sorted(by: >))
        #expect(try files.allSatisfy { try PictureDecoder.decode($0) == PictureDecoder.decode(files[0]) })
    }

    @Test("A picture whose rows are alike is predicted from the row above", arguments: [PaletteStyle.quick, .usual])
    func predicted(style: PaletteStyle) throws {
        // No order within a row; each row is one step further on: nothing but the row above tells of it.
        let first = (0..<100).map { $0 * $0 * 7 / 3 }
        let indices = (0..<100).flatMap { row in first.map { UInt8(($0 + row) % 200) } }
        // 200 greys, so that the palette's order is the colours' own.
        let greys = (UInt8(0)..<200).map { PaletteColour(red: $0, green: $0, blue: $0) }
        let file = try PNGEncoder.palette(indices: indices, width: 100, height: 100, colours: greys, as: style)
        #expect(file.count < 3 * 200 + 700)
    }

    @Test("A palette follows the colours that lie side by side")
    func order() {
        // A staircase through the colours 0, 3, 1, 4, 2.
        let walk: [UInt8] = [0, 0, 3, 3, 1, 1, 4, 4, 2, 2]
        let order = PaletteOrder(
            indices: walk, width: walk.count, rows: 0..<1, places: (0...255).map { $0 }, colours: 5)
        #expect(order.path == [0, 3, 1, 4, 2] || order.path == [2, 4, 1, 3, 0])
    }

    @Test("A palette's order has every colour once, even where none touch", arguments: [1, 2, 3, 16, 256])
    func orderIsWhole(count: Int) {
        let indices = upright(colours: count)
        for rows in [0..<64, 0..<1, 0..<0] {
            let order = PaletteOrder(
                indices: indices, width: 64, rows: rows, places: (0...255).map { $0 }, colours: count)
            #expect(order.path.sorted() == Array(0..<count))
        }
    }

    @Test("A picture larger than a trial's sample reads back", arguments: PaletteStyle.allCases)
    func large(style: PaletteStyle) throws {
        let five = colours(5)
        let indices = (0..<700 * 500).map { UInt8($0 / 700 % 5) }
        let file = try PNGEncoder.palette(indices: indices, width: 700, height: 500, colours: five, as: style)
        let pixels = try PictureDecoder.decode(file).image.pixels
        let wanted = indices.flatMap { [five[Int($0)].red, five[Int($0)].green, five[Int($0)].blue] }
        #expect(pixels == wanted)
    }

    @Test(
        "An index takes the fewest bits that PNG has for the colours in use",
        arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (256, 8)])
    func depth(count: Int, bits: UInt8) throws {
        let indices = (0..<256).map { UInt8($0 % count) }
        let bytes = try PNGEncoder.palette(indices: indices, width: 16, height: 16, colours: colours(256))
        // IHDR: the depth is its ninth byte, the colour type (3, palette) the tenth.
        #expect(bytes[24] == bits)
        #expect(bytes[25] == 3)
    }

    @Test("The palette is sorted by luma, has each colour once, and none that no pixel has")
    func sorted() throws {
        let white = PaletteColour(red: 255, green: 255, blue: 255)
        let blue = PaletteColour(red: 0, green: 0, blue: 255)
        let green = PaletteColour(red: 0, green: 255, blue: 0)
        let unused = PaletteColour(red: 9, green: 9, blue: 9)
        let (palette, places) = try PNGEncoder.sorted([white, blue, unused, green, blue], for: [0, 1, 3, 4, 4])
        #expect(palette == [blue, green, white])
        #expect([0, 1, 3, 4].map { places[$0] } == [2, 0, 1, 0])
    }

    @Test("Nothing but header, palette, pixels and end is written")
    func chunks() throws {
        let bytes = try PNGEncoder.palette(indices: [0, 1], width: 2, height: 1, colours: colours(2))
        var names: [String] = []
        var offset = 8
        while let length = bytes.bigEndian32(at: offset) {
            names.append(String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self))
            offset += length + 12
        }
        #expect(names == ["IHDR", "PLTE", "IDAT", "IEND"])
        #expect(offset == bytes.count)
    }

    @Test("What does not fit is refused")
    func refused() {
        func error(_ indices: [UInt8], _ width: Int, _ height: Int, _ count: Int) -> PNGEncodingError? {
            let colours = Array(repeating: PaletteColour(red: 0, green: 0, blue: 0), count: count)
            do throws(PNGEncodingError) {
                _ = try PNGEncoder.palette(indices: indices, width: width, height: height, colours: colours)
                return nil
            } catch {
                return error
            }
        }
        #expect(error([0, 0], 2, 1, 1) == nil)
        #expect(error([0, 0], 3, 1, 1) == .sizesDoNotFit(width: 3, height: 1, indices: 2))
        #expect(error([], 0, 0, 1) == .sizesDoNotFit(width: 0, height: 0, indices: 0))
        #expect(error([0, 0], -2, -1, 1) == .sizesDoNotFit(width: -2, height: -1, indices: 2))
        #expect(error([0, 2], 2, 1, 2) == .indexOutsidePalette(index: 2, colours: 2))
        #expect(error([0, 0], 2, 1, 0) == .paletteSize(0))
        #expect(error([0, 0], 2, 1, 257) == .paletteSize(257))
    }
}
