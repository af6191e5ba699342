import Foundation
import Images
import Testing

/// The made pictures of the lessons, against their definition written a second time.
@Suite struct MadePicturesTests {
    struct Made: Sendable, CustomTestStringConvertible {
        let name: String
        let width: Int
        let height: Int
        let pixel: @Sendable (_ x: Int, _ y: Int) -> [UInt8]
        var testDescription: String { name }
    }

    private static let pictures = [
        Made(name: "locked", width: 48, height: 27) { x, _ in
            switch x {
            case ..<12: [24, 32, 88]
            case ..<24: [40, 48, 104]
            case ..<36: [224, 64, 56]
            default: [232, 200, 64]
            }
        },
        Made(name: "poppy", width: 96, height: 64) { x, y in
            60...67 ~= x && 40...47 ~= y ? [224, 16, 32] : [UInt8(60 + x), UInt8(84 + x), UInt8(60 + x)]
        },
        Made(name: "poppy-small", width: 96, height: 64) { x, y in
            60...63 ~= x && 40...43 ~= y ? [224, 16, 32] : [UInt8(60 + x), UInt8(84 + x), UInt8(60 + x)]
        },
        Made(name: "ramp", width: 256, height: 16) { x, _ in [UInt8(x), UInt8(x), UInt8(x)] },
    ]

    @Test("A made picture has exactly the pixels of its definition, in RGB of 8 bits", arguments: pictures)
    func pixels(_ made: Made) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons/pictures")
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: made.name + ".png")))
        let rows = (0..<made.height).flatMap { y in (0..<made.width).flatMap { x in made.pixel(x, y) } }
        let decoded = try PictureDecoder.decode(bytes)
        #expect(decoded.image == Image(width: made.width, height: made.height, pixels: rows))
        #expect(decoded.notes.isEmpty)
        // PNG's header: bits a channel, then colour type 2, truecolour.
        #expect(Array(bytes[24...25]) == [8, 2])
    }
}
