/// A direction of RGB space in whole numbers, so that which side of a plane a colour lies on is exact.
struct Direction: Sendable, Equatable {
    var red: Int64 = 0
    var green: Int64 = 0
    var blue: Int64 = 0
}

extension Start {
    /// What Var-Part and PCA-Part share: all colours in one cluster, then always the cluster of largest inertia, ties to
    /// the lowest index, cut in two by the plane through its mean across a direction.
    ///
    /// Colours at the mean or before it keep the cluster's index, those beyond it are appended. Both sides have colours
    /// as long as the cluster varies along the direction, so it never finds fewer than K. O(U K) for U colours at worst,
    /// O(U log K) when the clusters halve.
    static func meanCut(
        on histogram: ColourHistogram, count: Int, across direction: (Covariance) -> Direction
    ) -> Start {
        var clusters = Partition(of: histogram)
        clusters.split(to: count) {
            $0.scatterRatio > $1.scatterRatio
        } cut: { colours, sums in
            let direction = direction(Covariance(of: colours, in: histogram, sums: sums))
            return { index in
                // W times the place along the direction, from the mean: below 2^57.
                let colour = histogram.colours[index]
                let red = direction.red * (sums.pixels * Int64(colour.red) - sums.red)
                let green = direction.green * (sums.pixels * Int64(colour.green) - sums.green)
                let blue = direction.blue * (sums.pixels * Int64(colour.blue) - sums.blue)
                return red + green + blue <= 0
            }
        }
        return .completing(clusters.means, to: count, on: histogram)
    }
}
