/// The starting centroids of a run and how they were come by.
public struct Start: Sendable, Equatable {
    /// The centroids of step 0, in the order of their cluster numbers.
    public let centroids: [Centroid]
    /// What was drawn at random, one draw a centroid; empty where nothing was.
    public let draws: [Draw]

    init(centroids: [Centroid], draws: [Draw] = []) {
        self.centroids = centroids
        self.draws = draws
    }

    /// The start of a picture with no more colours than clusters: its colours in raster order.
    static func everyColour(of histogram: ColourHistogram) -> Start {
        Start(centroids: histogram.colours.map { Centroid($0) })
    }

    /// The start that a series of draws gives.
    init(of histogram: ColourHistogram, draws: [Draw]) {
        self.init(centroids: draws.map { Centroid(histogram.colours[$0.chosen.colour]) }, draws: draws)
    }
}
