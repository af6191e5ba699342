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
        let values = ["vividness": String(vivid.vividness), "number": words.numbers.grouped(Int64(vivid.equals))]
        let second = words(
            isKept ? "vividKept" : "vividLost", count: vivid.pixels,
            [
                "vivid": words(vivid.equals == 1 ? "vividAlone" : "vividTied", values), "colour": vivid.colour.hex,
                "painted": vivid.painted.hex,
                "cluster": String(vivid.cluster + 1), "distance": words.distance(vivid.distance),
            ])
        guard let kept = VividCluster(self) else { return first + " " + second }
        let third = words(
            kept.isTied ? "vividOfPaletteTied" : "vividOfPalette",
            [
                "cluster": String(kept.cluster + 1), "colour": kept.colour.hex,
                "share": words.numbers.percent(Double(kept.pixels), of: pixels),
            ])
        return [first, second, third].joined(separator: " ")
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
