public import KMeansTrace

/// Which cluster of one run is which of another: pairs of centroids whose squared distances sum to the least there is.
///
/// As many pairs are made as the shorter list has centroids. What is nil in a list, a dropped cluster or one that is to
/// take no part, gets no partner. Of several matchings with the same sum the one is taken that serving the clusters of the
/// shorter list in order comes to, ties to the lowest index.
public struct ClusterMatching: Sendable, Equatable {
    /// For each cluster of the first list the index of its partner in the second; nil where it has none.
    public let partners: [Int?]
    /// The squared distance to the partner, for each cluster of the first list; nil where it has none.
    public let squaredDistances: [Double?]

    /// Matches the clusters of two lists. O(n² m) for n centroids in the shorter list and m in the longer.
    ///
    /// - Parameter reach: Within this distance centroids are alike, and their squared distances count in full; what goes
    ///   beyond counts a thousandth. Else one centroid that has nothing like it could push many others from their likes.
    public init(_ centroids: [Centroid?], to others: [Centroid?], reach: Double = .infinity) {
        let own = Self.present(centroids)
        let foreign = Self.present(others)
        var partners = [Int?](repeating: nil, count: centroids.count)
        if own.count <= foreign.count {
            let assignment = LeastCostAssignment(rows: own.count, columns: foreign.count) {
                Self.cost(of: own[$0].centroid, foreign[$1].centroid, reach: reach)
            }
            for (row, column) in assignment.columns.enumerated() { partners[own[row].index] = foreign[column].index }
        } else {
            let assignment = LeastCostAssignment(rows: foreign.count, columns: own.count) {
                Self.cost(of: foreign[$0].centroid, own[$1].centroid, reach: reach)
            }
            for (row, column) in assignment.columns.enumerated() { partners[own[column].index] = foreign[row].index }
        }
        self.partners = partners
        squaredDistances = partners.indices.map { index in
            guard let centroid = centroids[index], let other = partners[index].flatMap({ others[$0] }) else {
                return nil
            }
            return centroid.squaredDistance(to: other)
        }
    }

    /// The sum of the squared distances of the pairs.
    public var total: Double { squaredDistances.reduce(0) { $0 + ($1 ?? 0) } }

    private static func cost(of centroid: Centroid, _ other: Centroid, reach: Double) -> Double {
        let (squared, full) = (centroid.squaredDistance(to: other), reach * reach)
        return squared <= full ? squared : full + (squared - full) / 1000
    }

    private static func present(_ centroids: [Centroid?]) -> [(index: Int, centroid: Centroid)] {
        centroids.enumerated().compactMap { index, centroid in centroid.map { (index, $0) } }
    }
}
