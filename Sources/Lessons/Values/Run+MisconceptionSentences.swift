internal import KMeansTrace
internal import Narration

// What a run has to say to things that many believe.
extension Run {
    /// Dominant is not striking: the largest cluster, and the most vivid colour of the picture.
    func dominantSentence(_ words: Words) -> String {
        guard let largest = LargestCluster(self) else { return "" }
        let pixels = Double(trace.histogram.pixelCount)
        let isOnly = usedClusters == 1
        let first = words(
            isOnly ? "dominantOnly" : largest.isTied ? "dominantTied" : "dominant",
            [
                "cluster": String(largest.cluster + 1), "colour": largest.colour.hex,
                "share": words.numbers.percent(Double(largest.pixels), of: pixels),
            ])
        guard let vivid = VividColour(self) else { return first + " " + words("vividNone") }
        let isKept = vivid.painted == vivid.colour
        let second = words(
            isKept ? "vividKept" : "vividLost", count: vivid.pixels,
            [
                "colour": vivid.colour.hex, "vividness": String(vivid.vividness), "painted": vivid.painted.hex,
                "cluster": String(vivid.cluster + 1), "distance": words.distance(vivid.distance),
            ])
        return first + " " + second
    }

    /// K colours are K in all, not K in each channel.
    func perChannelSentence(_ words: Words) -> String {
        let fact = ChannelValues(self)
        if fact.colours == 1 { return words("perChannelOnly") }
        return words(
            "perChannel",
            [
                "colours": words.colours(fact.colours), "number": String(fact.colours), "red": String(fact.red),
                "green": String(fact.green), "blue": String(fact.blue),
                "cube": words.numbers.grouped(Int64(fact.coloursIfPerChannel)),
            ])
    }
}
