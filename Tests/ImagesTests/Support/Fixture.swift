import Foundation
import Images
import Testing

/// A file with what must come of it, as `Fixtures/make_fixtures.py` wrote it.
struct Fixture: Decodable, CustomTestStringConvertible {
    let name: String
    let file: Data
    let width: Int
    let height: Int
    let rgb: Data
    let notes: [String]

    var bytes: [UInt8] { [UInt8](file) }
    var image: Image? { Image(width: width, height: height, pixels: [UInt8](rgb)) }
    var testDescription: String { name }
}

/// A file with the beginning of the sentence that refuses it.
struct RefusedFixture: Decodable, CustomTestStringConvertible {
    let name: String
    let file: Data
    let says: String

    var bytes: [UInt8] { [UInt8](file) }
    var testDescription: String { name }
}

/// The pictures of one format.
struct FixtureFile: Decodable {
    let pictures: [Fixture]
    let refused: [RefusedFixture]

    /// Reads `Fixtures/NAME.json`; empty where it cannot, which a test of its own notices.
    static func named(_ name: String) -> FixtureFile {
        (try? load(name)) ?? FixtureFile(pictures: [], refused: [])
    }
}

/// Reads a JSON file of the folder `Fixtures`.
func load<Content: Decodable>(_ name: String) throws -> Content {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/\(name).json"))
    return try JSONDecoder().decode(Content.self, from: data)
}

extension DecodedPicture {
    /// The notes as the fixtures write them.
    var noteNames: [String] {
        notes.map {
            switch $0 {
            case .treatedAsSRGB: "treatedAsSRGB"
            case .compositedOnWhite: "compositedOnWhite"
            case .highByteKept: "highByteKept"
            case .oriented(let tag): "oriented \(tag)"
            }
        }
    }
}

/// How decoding ended: a picture, or why not.
func outcome(_ bytes: [UInt8]) -> Result<DecodedPicture, PictureError> {
    Result { () throws(PictureError) in try PictureDecoder.decode(bytes) }
}

/// The sentence that refuses these bytes; nil where they are a picture.
func refusal(_ bytes: [UInt8]) -> String? {
    if case .failure(let error) = outcome(bytes) { return error.sentence }
    return nil
}
