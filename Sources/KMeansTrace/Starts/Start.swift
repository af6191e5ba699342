/// The starting centroids of a run and how they were come by.
public struct Start: Sendable, Equatable {
    /// The centroids of step 0, in the order of their cluster numbers.
    public let centroids: [Centroid]
    /// What was drawn at random, one draw a centroid; empty where nothing was, and for a random
    /// partition, which draws a label for every pixel.
    public let draws: [Draw]
    /// The squared distances between a colour and a centroid that were evaluated to choose them; 0 for a rule that
    /// measures none.
    public let distances: Int64
    /// How many of the centroids, the last ones, maximin added because the rule itself found fewer than it was asked
    /// for; mostly 0.
    public let completed: Int

    init(centroids: [Centroid], draws: [Draw] = [], distances: Int64 = 0, completed: Int = 0) {
        self.centroids = centroids
        self.draws = draws
        self.distances = distances
        self.completed = completed
    }

    /// The start of a picture with no more colours than clusters: its colours in raster order.
    static func everyColour(of histogram: ColourHistogram) -> Start {
        Start(centroids: histogram.colours.map { Centroid($0) })
    }

    /// The start that a series of draws gives.
    init(of histogram: ColourHistogram, draws: [Draw], distances: Int64 = 0) {
        self.init(
            centroids: draws.map { Centroid(histogram.colours[$0.chosen.colour]) }, draws: draws, distances: distances)
    }
}
