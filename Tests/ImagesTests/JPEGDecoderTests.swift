import Images
import Testing

@Suite("JPEG") struct JPEGDecoderTests {
    private static let fixtures = FixtureFile.named("jpeg")

    @Test("The fixtures are there")
    func present() {
        #expect(!Self.fixtures.pictures.isEmpty)
        #expect(!Self.fixtures.refused.isEmpty)
    }

    @Test("Each pixel is what it must be, and the notes say what was done", arguments: fixtures.pictures)
    func pixels(_ fixture: Fixture) throws {
        let picture = try PictureDecoder.decode(fixture.bytes)
        #expect(picture.format == .jpeg)
        #expect(picture.image == fixture.image)
        #expect(picture.noteNames == fixture.notes)
    }

    @Test("What cannot be read is refused with a reason", arguments: fixtures.refused)
    func refused(_ fixture: RefusedFixture) {
        let sentence = refusal(fixture.bytes)
        #expect(sentence?.hasPrefix(fixture.says) == true, "it says: \(sentence ?? "nothing")")
    }

    @Test(
        "A file that is cut off is an error, unless all that is lost lies behind the pixels",
        arguments: fixtures.pictures)
    func cutOff(_ fixture: Fixture) throws {
        let whole = try PictureDecoder.decode(fixture.bytes)
        for length in stride(from: 0, to: fixture.bytes.count, by: 5) {
            guard case .success(let picture) = outcome(Array(fixture.bytes.prefix(length))) else { continue }
            #expect(picture == whole, "cut off after \(length) bytes it is another picture")
            #expect(length > fixture.bytes.count - 30)
        }
    }
}
