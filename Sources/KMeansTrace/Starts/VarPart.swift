extension Start {
    /// Var-Part: all colours in one cluster, then always the cluster of largest inertia cut in two at its mean, across
    /// the channel that varies most; the centroids are the means of the clusters (Su & Dy, "In search of deterministic
    /// methods for initializing K-means and Gaussian mixture clustering", 2007).
    ///
    /// Equal inertias go to the lowest index, equal variances to red, then green; a colour at the mean belongs to the
    /// lower part, which keeps the cluster's index. All comparing is exact. O(U K) for U colours at worst, O(U log K)
    /// when the clusters halve.
    static func varPart(on histogram: ColourHistogram, count: Int) -> Start {
        .meanCut(on: histogram, count: count) { covariance in
            let most = max(covariance.red, covariance.green, covariance.blue)
            if covariance.red == most { return Direction(red: 1) }
            return covariance.green == most ? Direction(green: 1) : Direction(blue: 1)
        }
    }
}
