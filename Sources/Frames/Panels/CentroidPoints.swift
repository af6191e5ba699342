internal import KMeansTrace

/// Where the centroids of a step fall in a panel, before and after, and the way they came.
struct CentroidPoints: Sendable {
    /// Nil for dropped clusters.
    let now: [Point?]
    let before: [Point?]
    /// The places from the start up to the step before, for each cluster.
    let trails: [[Point]]

    /// - Parameter held: points outside it, from given centroids beyond 0 to 255, are moved to its border.
    init(_ view: StepView, held: Rectangle, project: (Centroid) -> Point) {
        func place(_ centroid: Centroid?) -> Point? { centroid.map { held.held(project($0)) } }
        now = view.centroids.map(place)
        before = view.previous.map(place)
        var trails = [[Point]](repeating: [], count: view.clusters)
        for step in view.trace.steps[..<view.step.index] where step.assignment == nil {
            for (cluster, centroid) in step.centroids.enumerated() {
                guard let point = place(centroid) else { continue }
                // A trail needs no more than what can be told apart.
                if let last = trails[cluster].last, last.distance(to: point) < 0.7 { continue }
                trails[cluster].append(point)
            }
        }
        self.trails = trails
    }
}
