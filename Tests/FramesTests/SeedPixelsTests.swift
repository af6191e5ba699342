import KMeansTrace
import Testing

@testable import Frames

struct SeedPixelsTests {
    @Test("Each seed is found at the first pixel of its colour", arguments: [StartingStrategy.first, .kMeansPlusPlus])
    func found(start: StartingStrategy) throws {
        let trace = try TestPicture.usual.trace(clusters: 9, start: start)
        let seeds = SeedPixels.find(in: trace)
        #expect(seeds.count == 9)
        for (cluster, seed) in seeds.enumerated() {
            let colour = try #require(trace.start[cluster]).rounded
            let index = try #require(trace.histogram.index(of: colour))
            #expect(seed == trace.histogram.firstPixel(of: index))
        }
    }

    @Test("A mean is no pixel")
    func mean() throws {
        let trace = try TestPicture.usual.trace(clusters: 4, start: .maximin)
        let seeds = SeedPixels.find(in: trace)
        #expect(seeds[0] == nil)
        #expect(seeds[1] != nil)
    }

    @Test("A given centroid outside the picture's colours has none; two on one colour share it")
    func given() throws {
        let red = Centroid(red: 230, green: 57, blue: 70)
        let trace = try TestPicture.three.trace(
            given: [red, Centroid(red: -9, green: 999, blue: 0.5), red, Centroid(red: 1, green: 2, blue: 3)],
            policy: .keep)
        // Three colours and four clusters: the start is the colours themselves.
        #expect(SeedPixels.find(in: trace) == [0, 3, 6])
        let two = try TestPicture.three.trace(given: [red, red], policy: .keep)
        #expect(SeedPixels.find(in: two) == [0, 0])
    }
}
