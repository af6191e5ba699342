extension Start {
    /// A grid: evenly spaced points of the colour cube, whatever the picture. It breeds empty clusters, for most of the
    /// cube is empty on most pictures.
    ///
    /// The cube is cut into n x n x n equal boxes, n the least number with n^3 >= K, so the lattice points are
    /// (i + 1/2) 255 / n in each channel. Numbered with red slowest and blue fastest, centroid j is lattice point
    /// floor(j n^3 / K). No two are alike, so there are no ties, and never too few. O(K).
    static func grid(count: Int) -> Start {
        var side = 1
        while side * side * side < count { side += 1 }
        let points = side * side * side
        func coordinate(_ place: Int) -> Double { (Double(place) + 0.5) * 255 / Double(side) }
        return Start(
            centroids: (0..<count).map { number in
                let point = number * points / count
                return Centroid(
                    red: coordinate(point / (side * side)), green: coordinate(point / side % side),
                    blue: coordinate(point % side))
            })
    }
}
