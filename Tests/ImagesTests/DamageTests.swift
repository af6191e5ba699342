import Images
import Testing

/// Damage in every fixture, the same each time: nothing may trap, and what is still read has the size the header says.
@Suite("Damaged files") struct DamageTests {
    private static let files = ["png", "jpeg", "bmp"].flatMap { FixtureFile.named($0).pictures.map(\.bytes) }

    @Test("A changed byte is an error or another picture, never a trap", arguments: [1, 3, 0x80, 0xFF] as [UInt8])
    func flipped(mask: UInt8) {
        var refused = 0
        for (number, file) in Self.files.enumerated() {
            for place in stride(from: number % 7, to: file.count, by: 7) {
                var bytes = file
                bytes[place] ^= mask
                guard case .success(let picture) = outcome(bytes) else {
                    refused += 1
                    continue
                }
                #expect(picture.image.pixels.count == 3 * picture.image.width * picture.image.height)
            }
        }
        #expect(refused > 500)
    }

    @Test("A PNG with any changed byte before its end is refused, or is the same picture")
    func checksums() throws {
        for fixture in FixtureFile.named("png").pictures.prefix(60) {
            let whole = fixture.image
            for place in stride(from: 0, to: fixture.bytes.count, by: 11) {
                var bytes = fixture.bytes
                bytes[place] ^= 0x10
                if case .success(let picture) = outcome(bytes) { #expect(picture.image == whole) }
            }
        }
    }

    @Test("Bytes that are missing in the middle, or come twice, are never a trap")
    func shifted() {
        var refused = 0
        for (number, file) in Self.files.enumerated() {
            for place in stride(from: number % 13, to: file.count, by: 13) {
                let without = Array(file[..<place] + file.dropFirst(place + 5))
                let twice = Array(file[..<place] + file[max(0, place - 9)...])
                for bytes in [without, twice] where refusal(bytes) != nil { refused += 1 }
            }
        }
        #expect(refused > 500)
    }

    @Test("A sound picture's beginning is never refused, and what is refused by its beginning is refused whole")
    func beginnings() throws {
        for fixture in ["png", "jpeg", "bmp"].flatMap({ FixtureFile.named($0).pictures }) {
            for count in [64, 200, fixture.bytes.count] {
                try PictureDecoder.check(beginning: Array(fixture.bytes.prefix(count)))
            }
        }
        for file in Self.files {
            var bytes = file
            for place in stride(from: 0, to: min(60, file.count), by: 3) {
                bytes[place] ^= 0x55
                if (try? PictureDecoder.check(beginning: bytes)) == nil {
                    #expect(throws: PictureError.self) { try PictureDecoder.decode(bytes) }
                }
                bytes[place] ^= 0x55
            }
        }
    }
}
