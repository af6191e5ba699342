import Foundation
import KMeansTrace

/// A file of figures that independent code made; see Fixtures/make_fixtures.py.
struct FixtureFile<Case: Decodable & Sendable>: Decodable, Sendable {
    struct Picture: Decodable, Sendable {
        let width: Int
        let height: Int
        let pixels: Data
    }

    let pictures: [String: Picture]
    let cases: [Case]

    static func load(_ name: String) throws -> FixtureFile {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)"))
        return try JSONDecoder().decode(FixtureFile.self, from: data)
    }

    func histogram(_ picture: String) throws -> ColourHistogram {
        guard let found = pictures[picture] else { throw MissingPicture(name: picture) }
        return ColourHistogram(rgb: [UInt8](found.pixels))
    }
}

struct MissingPicture: Error { let name: String }

/// One step as a fixture has it; what its maker does not know is nil.
struct ExpectedStep: Decodable, Sendable {
    struct Event: Decodable, Sendable {
        let kind: String
        let cluster: Int
        let colour: [UInt8]?
        let pixels: Int64?
    }

    let phase: String
    let iteration: Int
    let centroids: [[Double]?]?
    let labels: Data?
    let pixels: [Int64]?
    let changed: Int64?
    let flow: [[Int64]]?
    let clusterInertia: [Double]?
    let inertia: Double?
    let moved: [Double?]?
    let events: [Event]?
}

extension Centroid {
    init(_ numbers: [Double]) { self.init(red: numbers[0], green: numbers[1], blue: numbers[2]) }
    var numbers: [Double] { [red, green, blue] }
}

/// Whether two sums agree within a relative 1e-12.
func agree(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(1, abs(a), abs(b)) }
