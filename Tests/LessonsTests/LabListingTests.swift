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

    @Test(arguments: [
        ("a.png", "\"a.png\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("ü\n", "\"\\U000000fc\\U0000000a\""),
    ])
    func `a name becomes a Python string`(name: String, literal: String) {
        #expect(LabListing.pythonString(name) == literal)
    }
}
