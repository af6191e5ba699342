import Images
import Testing

/// Every colour type, depth, interlace, coding and header that the fixtures have, format by format.
@Suite("PNG, JPEG and BMP") struct PictureDecoderTests {
    /// A sound picture and the format its content has.
    struct Sample: Sendable, CustomTestStringConvertible {
        let format: PictureFormat
        let fixture: Fixture
        var testDescription: String { "\(format.rawValue): \(fixture.name)" }
    }

    private static let formats: [(PictureFormat, FixtureFile)] = [
        (.png, .named("png")), (.jpeg, .named("jpeg")), (.bmp, .named("bmp")),
    ]
    private static let samples = formats.flatMap { format, file in
        file.pictures.map { Sample(format: format, fixture: $0) }
    }

    @Test("The fixtures are there", arguments: formats.indices)
    func present(_ index: Int) {
        #expect(!Self.formats[index].1.pictures.isEmpty)
        #expect(!Self.formats[index].1.refused.isEmpty)
    }

    @Test("Each pixel is what it must be, and the notes say what was done", arguments: samples)
    func pixels(_ sample: Sample) throws {
        let picture = try PictureDecoder.decode(sample.fixture.bytes)
        #expect(picture.format == sample.format)
        #expect(picture.image == sample.fixture.image)
        #expect(picture.noteNames == sample.fixture.notes)
    }

    @Test("What cannot be read is refused with a reason", arguments: formats.flatMap { $0.1.refused })
    func refused(_ fixture: RefusedFixture) {
        let sentence = refusal(fixture.bytes)
        #expect(sentence?.hasPrefix(fixture.says) == true, "it says: \(sentence ?? "nothing")")
    }

    @Test("A file that is cut off is an error, unless all that is lost lies behind the pixels", arguments: samples)
    func cutOff(_ sample: Sample) throws {
        let bytes = sample.fixture.bytes
        let whole = try PictureDecoder.decode(bytes)
        for length in stride(from: 0, to: bytes.count, by: 5) {
            guard case .success(let picture) = outcome(Array(bytes.prefix(length))) else { continue }
            #expect(picture == whole, "cut off after \(length) bytes it is another picture")
            #expect(length > bytes.count - 30)
        }
    }
}
