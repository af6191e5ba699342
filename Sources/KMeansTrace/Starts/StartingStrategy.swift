/// A rule that chooses the starting centroids from the picture.
///
/// To add one: a case here with its name and its words, a file beside this one with the rule, and its line in
/// `start(on:clusters:seed:)`. The command line, the trace and the tests go through `allCases`.
public enum StartingStrategy: Sendable, Equatable, CaseIterable {
    /// K distinct colours drawn by their pixels.
    case forgy
    /// The means of pixels that were labelled at random.
    case randomPartition
    /// The first K distinct colours in raster order.
    case first
    /// The mean colour, then always the colour farthest from its nearest centroid.
    case maximin
    /// Colours drawn by pixels times squared distance.
    case kMeansPlusPlus
    /// The same with several candidates a centroid, the best kept.
    case greedyKMeansPlusPlus
    /// The means of boxes, the fullest always cut at its median.
    case medianCut
    /// The means of boxes, the one of largest inertia always cut at the best place.
    case wu
    /// The means of clusters, the one of largest inertia always cut at its mean across a channel.
    case varPart
    /// The same across the principal component.
    case pcaPart
    /// Evenly spaced points of the colour cube.
    case grid
    /// The most frequent colours at 5 bits a channel.
    case popularity

    /// The word used in commands and files.
    public var name: String {
        switch self {
        case .forgy: "forgy"
        case .randomPartition: "random-partition"
        case .first: "first"
        case .maximin: "maximin"
        case .kMeansPlusPlus: "k-means++"
        case .greedyKMeansPlusPlus: "greedy-k-means++"
        case .medianCut: "median-cut"
        case .wu: "wu"
        case .varPart: "var-part"
        case .pcaPart: "pca-part"
        case .grid: "grid"
        case .popularity: "popularity"
        }
    }

    /// What it does, in one line of plain words.
    public var summary: String {
        switch self {
        case .forgy: "random pixels (Forgy): each pixel has the same chance, no colour twice"
        case .randomPartition: "each pixel gets a random cluster; the means of these, mostly near the mean colour"
        case .first: "the first different colours, reading the picture from the top left"
        case .maximin: "the mean colour, then always the colour farthest from all chosen so far"
        case .kMeansPlusPlus: "random pixels, far ones more likely: chance grows with the squared distance"
        case .greedyKMeansPlusPlus: "k-means++ with several tries for each centroid, the best one kept"
        case .medianCut: "boxes of colours, the fullest always cut in two at its median; their means"
        case .wu: "boxes of colours, the one with most inertia always cut where that helps most; their means"
        case .varPart: "clusters, the one with most inertia always cut at its mean across its most varied channel"
        case .pcaPart: "clusters, the one with most inertia always cut at its mean across its most varied direction"
        case .grid: "evenly spaced points of the colour cube, whatever the picture"
        case .popularity: "the most frequent colours, nearly equal ones counted together"
        }
    }

    /// Whether another seed can give another start.
    public var isRandom: Bool {
        switch self {
        case .forgy, .randomPartition, .kMeansPlusPlus, .greedyKMeansPlusPlus: true
        case .first, .maximin, .medianCut, .wu, .varPart, .pcaPart, .grid, .popularity: false
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
        case .randomPartition: .randomPartition(on: histogram, count: count, random: &random)
        case .first: .first(on: histogram, count: count)
        case .maximin: .maximin(on: histogram, count: count)
        case .kMeansPlusPlus: .kMeansPlusPlus(on: histogram, count: count, random: &random)
        case .greedyKMeansPlusPlus: .greedyKMeansPlusPlus(on: histogram, count: count, random: &random)
        case .medianCut: .medianCut(on: histogram, count: count)
        case .wu: .wu(on: histogram, count: count)
        case .varPart: .varPart(on: histogram, count: count)
        case .pcaPart: .pcaPart(on: histogram, count: count)
        case .grid: .grid(count: count)
        case .popularity: .popularity(on: histogram, count: count)
        }
    }
}
