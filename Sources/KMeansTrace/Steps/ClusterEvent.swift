/// What became of a cluster that got no pixel.
public struct ClusterEvent: Sendable, Equatable {
    /// The ways it can go.
    public enum Kind: Sendable, Equatable {
        /// It took a colour from elsewhere: the farthest of all.
        case relocated(TakenColour)
        /// It took the farthest colour of the cluster with most pixels.
        case split(TakenColour)
        /// It keeps its old centroid.
        case kept
        /// It is given up.
        case dropped
    }

    /// A colour that an empty cluster took over, with its whole weight.
    public struct TakenColour: Sendable, Equatable {
        /// The colour's index in the histogram.
        public let index: Int
        /// The colour.
        public let colour: Colour
        /// Its pixels.
        public let pixels: Int64
        /// Index of the cluster it left.
        public let from: Int
    }

    /// What happened.
    public let kind: Kind
    /// Index of the empty cluster.
    public let cluster: Int

    /// The colour that was taken, if one was.
    public var taken: TakenColour? {
        switch kind {
        case .relocated(let taken), .split(let taken): taken
        case .kept, .dropped: nil
        }
    }
}

extension ClusterEvent.Kind {
    /// The word used in files.
    public var name: String {
        switch self {
        case .relocated: "relocated"
        case .split: "split"
        case .kept: "kept"
        case .dropped: "dropped"
        }
    }
}
