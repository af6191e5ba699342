internal import KMeansTrace

/// Whether scikit-learn, started alike, is sure to take the same steps as a run.
///
/// Both do the same arithmetic except where a choice hangs on the last digit, or is made by another rule.
enum PythonAgreement: Equatable {
    /// Nothing is in doubt.
    case certain
    /// A cluster ran empty; scikit-learn gives it a single pixel, and has no other rule.
    case emptyCluster
    /// An update moved no centroid; scikit-learn may stop there, without another assign.
    case stillUpdate
    /// At this step so many colours are as near to a second centroid as to the nearest.
    case ties(step: Int, colours: Int)
    /// The run is too long to look for ties.
    case unchecked

    /// The most distances that are evaluated in search of ties.
    static let budget = 200_000_000

    /// Looks through a run.
    ///
    /// - Complexity: O(U K) for each assign step up to the first with ties, at most `budget` distances.
    init(_ trace: Trace, budget: Int = budget) {
        let updates = trace.steps.compactMap { $0.update }
        if updates.contains(where: { !$0.events.isEmpty }) {
            self = .emptyCluster
            return
        }
        var left = budget
        for step in trace.steps where step.assignment != nil {
            left -= trace.histogram.colours.count * trace.clusters
            guard left >= 0 else {
                self = .unchecked
                return
            }
            let ties = Self.ties(among: trace.histogram.colours, step.centroids.compactMap { $0 })
            if ties > 0 {
                self = .ties(step: step.index, colours: ties)
                return
            }
        }
        self = updates.contains { $0.moved.allSatisfy { $0 < 1e-9 } } ? .stillUpdate : .certain
    }

    /// Colours whose two least squared distances cannot be told apart by sums in another order.
    private static func ties(among colours: [Colour], _ centroids: [Centroid]) -> Int {
        let origin = Centroid(red: 0, green: 0, blue: 0)
        let reach = centroids.map { $0.squaredDistance(to: origin) }.max() ?? 0
        let tolerance = 1e-11 * (reach + 200_000)
        var count = 0
        for colour in colours {
            let point = Centroid(colour)
            var (least, second) = (Double.infinity, Double.infinity)
            for centroid in centroids {
                let distance = centroid.squaredDistance(to: point)
                if distance < least {
                    (least, second) = (distance, least)
                } else if distance < second {
                    second = distance
                }
            }
            if second - least <= tolerance { count += 1 }
        }
        return count
    }
}
