import KMeansTrace
import Testing

struct RangeTests {
    @Test("Clusters are 1 to 256", arguments: [(0, false), (1, true), (256, true), (257, false), (-1, false)])
    func clusters(_ value: Int, _ fits: Bool) { #expect((ClusterCount(value) != nil) == fits) }

    @Test("Limits are 1 to 10 000 iterations", arguments: [(0, false), (1, true), (10_000, true), (10_001, false)])
    func limits(_ value: Int, _ fits: Bool) { #expect((IterationLimit(value) != nil) == fits) }

    @Test("Seeds are 0 to 2^53 - 1")
    func seeds() {
        #expect(Seed(0) != nil)
        #expect(Seed((1 << 53) - 1) != nil)
        #expect(Seed(1 << 53) == nil)
    }

    @Test("Far given centroids make large numbers, not infinite ones")
    func farCentroids() throws {
        let far = GivenCentroids.farthest
        let points = [Centroid(red: far, green: -far, blue: far), Centroid(red: -far, green: far, blue: -far)]
        #expect(GivenCentroids([Centroid(red: far * 1.01, green: 0, blue: 0)]) == nil)
        for policy in EmptyClusterPolicy.allCases {
            let settings = Settings(initialisation: .given(try #require(GivenCentroids(points))), emptyClusters: policy)
            let trace = KMeans(settings: settings).trace(of: RandomPictures.histogram(seed: 3))
            for step in trace.steps.dropFirst() {
                #expect(try #require(step.inertia).isFinite)
                #expect(step.update?.moved.allSatisfy(\.isFinite) ?? true)
            }
        }
    }

    @Test("Given centroids come from no pixel unless they were picked")
    func pickedPixels() throws {
        let points = [Centroid(red: 1, green: 2, blue: 3), Centroid(red: 4, green: 5, blue: 6)]
        #expect(GivenCentroids(points, pickedFrom: [1]) == nil)
        let histogram = ColourHistogram(rgb: [1, 2, 3, 4, 5, 6, 7, 8, 9])
        let given = KMeans(settings: Settings(initialisation: .given(try #require(GivenCentroids(points)))))
        #expect(given.trace(of: histogram).startPixels() == [nil, nil])
    }

    @Test("Given centroids are 1 to 256 finite points")
    func given() {
        let point = Centroid(red: -4.5, green: 1e9, blue: 0)
        #expect(GivenCentroids([]) == nil)
        #expect(GivenCentroids([point])?.count.value == 1)
        #expect(GivenCentroids([Centroid](repeating: point, count: 257)) == nil)
        #expect(GivenCentroids([Centroid(red: .nan, green: 0, blue: 0)]) == nil)
        #expect(GivenCentroids([Centroid(red: 0, green: .infinity, blue: 0)]) == nil)
    }

    @Test("A centroid far outside the cube is painted with the nearest byte colour")
    func painting() {
        #expect(Centroid(red: -4, green: 300, blue: 12.5).rounded == Colour(red: 0, green: 255, blue: 13))
        #expect(Centroid(red: -4, green: 300, blue: 12.9).truncated == Colour(red: 0, green: 255, blue: 12))
    }
}
