internal import KMeansTrace

extension HandRun {
    /// An update step, a mean for each cluster.
    struct Update {
        /// What some pixels of one colour add to a cluster's sums.
        struct Part {
            let shade: Shade
            /// The squared distance to the new centroid.
            let squared: Double
            /// Times its pixels.
            var share: Double { Double(shade.pixels) * squared }
        }

        /// The new centroid of one cluster.
        struct Mean {
            let cluster: Int
            /// The colours in the cluster; none in an empty one.
            let parts: [Part]
            /// The old centroid and the new; nil for a dropped cluster.
            let before: Centroid?
            let now: Centroid?
            /// How far it moved, in RGB distance.
            let moved: Double
            /// What became of it where it was empty.
            let event: ClusterEvent?

            /// Pixels in the cluster.
            var pixels: Int64 { parts.reduce(0) { $0 + $1.shade.pixels } }
            /// The sum of its pixels in a channel.
            func sum(channel: Int) -> Int64 {
                parts.reduce(0) { $0 + $1.shade.pixels * Int64($1.shade.channels[channel]) }
            }
            /// The cluster's part of the inertia after the step.
            let inertia: Double
        }

        let step: KMeansTrace.Step
        /// A mean for each cluster, in order.
        let means: [Mean]
        /// The inertia after the step.
        let inertia: Double

        init(
            _ step: KMeansTrace.Step, _ update: KMeansTrace.Update, shades: [Shade], labels: [Int],
            before: [Centroid?]
        ) {
            self.step = step
            inertia = update.inertia
            means = step.centroids.indices.map { cluster in
                let now = step.centroids[cluster]
                let own = shades.indices.filter { labels[$0] == cluster }
                let parts = own.map { index in
                    Part(shade: shades[index], squared: now?.squaredDistance(to: shades[index].colour) ?? 0)
                }
                return Mean(
                    cluster: cluster, parts: parts,
                    before: before[cluster], now: now, moved: update.moved[cluster],
                    event: update.events.first { $0.cluster == cluster },
                    inertia: update.clusterInertia[cluster])
            }
        }
    }
}
