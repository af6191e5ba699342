internal import KMeansTrace

extension HandRun {
    /// An assign step, a row for each different colour.
    struct Assign {
        /// The distance from a colour to one centroid.
        struct Distance {
            /// The centroid's coordinates.
            let centroid: [Double]
            /// Its square as the run compares it.
            let squared: Double
        }

        /// What can be said where two centroids are equally near.
        enum Tie: Equatable {
            /// The clusters that are exactly as near as the chosen one, itself among them, lowest first.
            case exact([Int])
            /// To two decimals a cluster is as near as the chosen one; the digits behind decide.
            case behindTheDigits(with: Int)
        }

        /// What becomes of one colour.
        struct Row {
            let shade: Shade
            /// For each cluster; nil for a dropped one.
            let distances: [Distance?]
            /// The cluster it goes to.
            let cluster: Int
            /// The cluster it was in; nil at the first assign.
            let before: Int?
            let tie: Tie?

            /// Whether its pixels changed cluster.
            var isChanged: Bool { before.map { $0 != cluster } ?? false }
            /// The squared distance to its own centroid.
            var squared: Double { distances[cluster]?.squared ?? 0 }
            /// What its pixels add to the inertia.
            var share: Double { Double(shade.pixels) * squared }
        }

        let step: KMeansTrace.Step
        let rows: [Row]
        /// The sum of the rows' shares, from the trace.
        let inertia: Double
        /// Pixels that changed cluster; all of them at the first assign.
        let changed: Int64

        init(
            _ step: KMeansTrace.Step, _ assignment: Assignment, shades: [Shade], labels: [Int], before: [Int]?
        ) {
            self.step = step
            inertia = assignment.inertia
            changed = assignment.changed
            rows = shades.indices.map { index in
                let distances = step.centroids.map { Self.distance(from: shades[index], to: $0) }
                return Row(
                    shade: shades[index], distances: distances, cluster: labels[index], before: before?[index],
                    tie: Self.tie(in: distances, chosen: labels[index]))
            }
        }

        private static func distance(from shade: Shade, to centroid: Centroid?) -> Distance? {
            guard let centroid else { return nil }
            return Distance(centroid: centroid.channels, squared: centroid.squaredDistance(to: shade.colour))
        }

        private static func tie(in distances: [Distance?], chosen: Int) -> Tie? {
            guard let least = distances[chosen]?.squared else { return nil }
            let equal = distances.indices.filter { distances[$0]?.squared == least }
            if equal.count > 1 { return .exact(equal) }
            let alike = distances.indices.first { cluster in
                guard cluster != chosen, let other = distances[cluster]?.squared else { return false }
                return HandNumber(other).looksLike(HandNumber(least))
            }
            return alike.map { .behindTheDigits(with: $0) }
        }
    }
}
