import Foundation
import Images
import KMeansTrace
import Testing

@testable import Lessons

@Suite struct LabListingTests {
    @Test func `the listing starts where the run started, and has its K and its limit`() throws {
        let run = try Sample.run(settings: Sample.settings(clusters: 3, limit: 17))
        let code = LabListing.code(for: run)
        #expect(code.contains("kmeans = KMeans(3, init=C0, n_init=1, tol=0, max_iter=17)"))
        for centroid in run.trace.start {
            let centroid = try #require(centroid)
            #expect(code.contains("    [\(centroid.red), \(centroid.green), \(centroid.blue)],\n"))
        }
        #expect(code.contains("else \"small.png\"") && !code.contains("ImageOps"))
        #expect(LabListing.output(of: run).hasPrefix("Iterations: \(run.trace.iterations)\n"))
    }

    @Test func `16 bits of grey keep their high byte in Python as they do here`() throws {
        let deep = try PictureFile(name: "deep.png", bytes: GreyPNG.bytes(width: 8, height: 4, depth: 16))
        #expect(LabListing.code(for: try Sample.run(deep)).contains("grey = samples >> 8\n"))
        let flat = try PictureFile(name: "flat.png", bytes: GreyPNG.bytes(width: 8, height: 4, depth: 8))
        #expect(!LabListing.code(for: try Sample.run(flat)).contains(">> 8"))
    }

    @Test func `transparent pixels are laid on white in Python as they are here`() throws {
        // A PNG of one pixel, red 10, green 20, blue 30, alpha 128 (Pillow).
        let text =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGPgEpFrAAABJQC97kY5HgAAAABJRU5ErkJggg=="
        let file = try PictureFile(name: "alpha.png", bytes: Array(try #require(Data(base64Encoded: text))))
        let code = LabListing.code(for: try Sample.run(file))
        #expect(code.contains("alpha = rgba[:, :, 3:]") && !code.contains("convert(\"RGB\")"))
    }

    @Test(arguments: [
        ("a.png", "\"a.png\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("ü\n", "\"\\U000000fc\\U0000000a\""),
    ])
    func `a name becomes a Python string`(name: String, literal: String) {
        #expect(LabListing.pythonString(name) == literal)
    }
}
