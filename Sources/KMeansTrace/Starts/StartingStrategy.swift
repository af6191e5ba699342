/// A rule that chooses the starting centroids from the picture.
///
/// To add one: a case here with its name and its words, a file beside this one with the rule, and its line in
/// `start(on:clusters:seed:)`. The command line, the trace and the tests go through `allCases`.
public enum StartingStrategy: Sendable, Equatable, CaseIterable {
    /// K distinct colours drawn by their pixels.
    case forgy
    /// The first K distinct colours in raster order.
    case first
    /// The mean colour, then always the colour farthest from its nearest centroid.
    case maximin
    /// Colours drawn by pixels times squared distance.
    case kMeansPlusPlus
    /// The same with several candidates a centroid, the best kept.
    case greedyKMeansPlusPlus

    /// The word used in commands and files.
    public var name: String {
        switch self {
        case .forgy: "forgy"
        case .first: "first"
        case .maximin: "maximin"
        case .kMeansPlusPlus: "k-means++"
        case .greedyKMeansPlusPlus: "greedy-k-means++"
        }
    }

    /// What it does, in one line of plain words.
    public var summary: String {
        switch self {
        case .forgy: "random pixels (Forgy): each pixel has the same chance, no colour twice"
        case .first: "the first different colours, reading the picture from the top left"
        case .maximin: "the mean colour, then always the colour farthest from all chosen so far"
        case .kMeansPlusPlus: "random pixels, far ones more likely: chance grows with the squared distance"
        case .greedyKMeansPlusPlus: "k-means++ with several tries for each centroid, the best one kept"
        }
    }

    /// Whether another seed can give another start.
    public var isRandom: Bool {
        switch self {
        case .forgy, .kMeansPlusPlus, .greedyKMeansPlusPlus: true
        case .first, .maximin: false
        }
    }

    /// Chooses the starting centroids.
    ///
    /// With as many colours as clusters or fewer, every strategy gives the colours themselves in raster order.
    public func start(on histogram: ColourHistogram, clusters: ClusterCount, seed: Seed) -> Start {
        let count = clusters.value
        guard histogram.colours.count > count else { return .everyColour(of: histogram) }
        var random = SplitMix64(seed: seed)
        return switch self {
        case .forgy: .forgy(on: histogram, count: count, random: &random)
        case .first: .first(on: histogram, count: count)
        case .maximin: .maximin(on: histogram, count: count)
        case .kMeansPlusPlus: .kMeansPlusPlus(on: histogram, count: count, random: &random)
        case .greedyKMeansPlusPlus: .greedyKMeansPlusPlus(on: histogram, count: count, random: &random)
        }
    }
}
