extension Start {
    /// PCA-Part: as Var-Part, but the cluster of largest inertia is cut at its mean across its first principal
    /// component, the direction in which it varies most (Su & Dy, "In search of deterministic methods for initializing
    /// K-means and Gaussian mixture clustering", 2007).
    ///
    /// The component is found in Double by a fixed series of operations and then rounded to whole 2^20ths, so that the
    /// side a colour lies on is exact: at the mean it belongs to the lower part, which keeps the cluster's index. The
    /// component's sign is such that its greatest coordinate, ties to red, then green, is positive. Equal inertias go to
    /// the lowest index. O(U K) for U colours at worst, O(U log K) when the clusters halve.
    static func pcaPart(on histogram: ColourHistogram, count: Int) -> Start {
        .meanCut(on: histogram, count: count) { $0.principalDirection }
    }
}
