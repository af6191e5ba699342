/// Starting centroids from outside: 1 to 256 points, in the order of their cluster numbers.
public struct GivenCentroids: Sendable, Equatable {
    /// How far from 0 a coordinate can lie: far beyond any colour, and near enough for every sum of squares to be finite.
    public static let farthest = 1e100
    /// The points.
    public let centroids: [Centroid]
    /// The pixels they were picked from, as numbers in raster order; nil for points that came from no pixel.
    public let pixels: [Int]?
    /// How many they are.
    public let count: ClusterCount

    /// Takes points, perhaps picked from pixels; nil for none, for more than 256, for one that lies beyond `farthest` or
    /// is not a number, and for pixels that are not one each.
    public init?(_ centroids: [Centroid], pickedFrom pixels: [Int]? = nil) {
        guard let count = ClusterCount(centroids.count), centroids.allSatisfy({ $0.isWithin(Self.farthest) }),
            pixels == nil || pixels?.count == centroids.count
        else { return nil }
        self.centroids = centroids
        self.pixels = pixels
        self.count = count
    }

    /// The same points without the pixels they were picked from, for another picture.
    public var withoutPixels: GivenCentroids { GivenCentroids(of: self) }

    private init(of other: GivenCentroids) {
        centroids = other.centroids
        count = other.count
        pixels = nil
    }
}
