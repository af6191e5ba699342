public import KMeansTrace

extension TraceDocument {
    /// One recorded step. A start has centroids only; the rest is there for an assign or an update.
    public struct Step: Codable, Sendable, Equatable {
        /// Its place in the run, from 0.
        public let index: Int
        /// `initialise`, `assign` or `update`.
        public let phase: String
        /// The iteration it belongs to; 0 for the start.
        public let iteration: Int
        /// The centroids: those an assign step used, those an update made; null for a dropped cluster.
        public let centroids: [[Double]?]
        /// Pixels in each cluster (assign).
        public var pixels: [Int64]?
        /// Pixels that changed cluster (assign).
        public var changed: Int64?
        /// `[from, to, pixels]`, the largest first (assign).
        public var flow: [[Int64]]?
        /// The sum of squared distances in each cluster (assign).
        public var clusterInertia: [Double]?
        /// Squared distances evaluated (assign).
        public var distances: Int64?
        /// How far each centroid moved (update).
        public var moved: [Double]?
        /// The sum of squared distances to `centroids` (assign and update).
        public var inertia: Double?
        /// What became of the empty clusters (update).
        public var events: [Event]?

        /// Takes a step of a trace.
        public init(_ step: KMeansTrace.Step) {
            index = step.index
            iteration = step.iteration
            centroids = step.centroids.map { $0?.channels }
            inertia = step.inertia
            switch step.phase {
            case .initialise: phase = "initialise"
            case .assign(let assignment):
                phase = "assign"
                pixels = assignment.pixels
                changed = assignment.changed
                flow = assignment.flow.map { [Int64($0.from), Int64($0.to), $0.pixels] }
                clusterInertia = assignment.clusterInertia
                distances = assignment.distances
            case .update(let update):
                phase = "update"
                moved = update.moved
                events = update.events.map { Event($0) }
            }
        }
    }

    /// What became of a cluster without pixels.
    public struct Event: Codable, Sendable, Equatable {
        /// `relocated`, `kept`, `dropped` or `split`.
        public let kind: String
        /// The empty cluster.
        public let cluster: Int
        /// The colour it took, if it took one.
        public let colour: [Int]?
        /// That colour's pixels.
        public let pixels: Int64?

        init(_ event: ClusterEvent) {
            cluster = event.cluster
            colour = event.taken?.colour.channels
            pixels = event.taken?.pixels
            kind =
                switch event.kind {
                case .relocated: "relocated"
                case .kept: "kept"
                case .dropped: "dropped"
                case .split: "split"
                }
        }
    }
}
