public import KMeansTrace

extension StartingStrategy {
    /// What it does, in one line of plain words: `summary` in a language.
    public func summary(in words: Words) -> String { words(startKey + "Summary") }

    /// The key of how the first frame tells it.
    var startKey: String {
        switch self {
        case .forgy: "startForgy"
        case .randomPartition: "startRandomPartition"
        case .first: "startFirst"
        case .maximin: "startMaximin"
        case .kMeansPlusPlus: "startKMeansPlusPlus"
        case .greedyKMeansPlusPlus: "startGreedyKMeansPlusPlus"
        case .medianCut: "startMedianCut"
        case .wu: "startWu"
        case .varPart: "startVarPart"
        case .pcaPart: "startPCAPart"
        case .grid: "startGrid"
        case .popularity: "startPopularity"
        }
    }
}
