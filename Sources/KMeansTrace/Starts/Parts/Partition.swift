/// Points in parts: one part at first, then one more with each split. It is what the starts that cut boxes or clusters
/// share.
///
/// A split leaves the lower part its index and appends the upper one. Nothing but the sums of a part is ever read in an
/// order, so the points' own order cannot matter.
struct Partition<Points: WeightedPoints> {
    private let points: Points
    /// The sums of each part.
    private var moments: [ClusterMoments]
    /// The points, part by part, each part a range of them.
    private var order: [UInt32]
    private var ranges: [Range<Int>]

    /// All points in one part. O(points).
    init(of points: Points) {
        self.points = points
        order = (0..<points.count).map { UInt32($0) }
        ranges = [0..<points.count]
        var whole = ClusterMoments()
        for point in 0..<points.count { whole += points.moments(of: point) }
        moments = [whole]
    }

    /// Splits a part in two. O(its points).
    private mutating func split(_ part: Int, isLower: (Int) -> Bool) {
        var lower = ClusterMoments()
        let range = ranges[part]
        var (next, end) = (range.lowerBound, range.upperBound)
        while next < end {
            let point = Int(order[next])
            if isLower(point) {
                lower += points.moments(of: point)
                next += 1
            } else {
                end -= 1
                order.swapAt(next, end)
            }
        }
        ranges[part] = range.lowerBound..<next
        ranges.append(next..<range.upperBound)
        var upper = moments[part]
        upper -= lower
        moments[part] = lower
        moments.append(upper)
    }

    /// Splits parts until there are `count` or none of two points is left.
    ///
    /// - Parameters:
    ///   - isFirst: whether one part's sums come before another's; equal parts go by their index.
    ///   - cut: given the points of a part, and their sums, tells which are the lower ones: some of them, and not all.
    mutating func split(
        to count: Int, first isFirst: (ClusterMoments, ClusterMoments) -> Bool,
        cut: (ArraySlice<UInt32>, ClusterMoments) -> (Int) -> Bool
    ) {
        while ranges.count < count {
            var chosen: Int?
            for part in ranges.indices where ranges[part].count > 1 {
                if let best = chosen, !isFirst(moments[part], moments[best]) { continue }
                chosen = part
            }
            guard let part = chosen else { return }
            split(part, isLower: cut(order[ranges[part]], moments[part]))
        }
    }

    /// The mean of each part.
    var means: [Centroid] { moments.compactMap { $0.mean } }
}
