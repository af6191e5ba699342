internal import Comparing
internal import KMeansTrace
internal import Narration

/// The palette at the end of a compared run, each colour at the place and with the number that its like has in every other
/// run of the comparison.
struct NumberedPalette {
    /// Colours farther apart than this, in RGB distance, are seen to differ where they touch.
    static let visibleDistance = 10.0

    /// Whether the colour at each place differs visibly from the one there in the best end.
    let differs: [Bool]
    /// What the template draws: `swatches` and `paletteLabel`.
    let values: [String: Any]

    init(_ run: ComparedRun, in ends: EndSolutions, _ words: Words) {
        let places = Self.centroids(of: run, in: ends)
        let others = Self.centroids(of: ends.founder(of: 0), in: ends)
        differs = places.enumerated().map { place, centroid in
            Self.areApart(centroid, place < others.count ? others[place] : nil)
        }
        var label: [String] = []
        var swatches: [[String: Any]] = []
        for (place, centroid) in places.enumerated() {
            let number = String(place + 1)
            var swatch: [String: Any] = ["number": number, "isApart": differs[place]]
            if let colour = centroid?.rounded {
                swatch["paint"] = ["hex": colour.hex, "ink": colour.ink]
                label.append("\(number) \(colour.hex)")
            } else {
                label.append("\(number) \(words("none"))")
            }
            swatches.append(swatch)
        }
        values = ["swatches": swatches, "paletteLabel": label.joined(separator: ", ")]
    }

    /// The centroids of a run at their places, nil for clusters without pixels.
    private static func centroids(of run: ComparedRun, in ends: EndSolutions) -> [Centroid?] {
        let order = ends.order(of: run)?.clusters ?? Array(run.centroids.indices)
        return order.map { run.pixels[$0] > 0 ? run.centroids[$0] : nil }
    }

    private static func areApart(_ a: Centroid?, _ b: Centroid?) -> Bool {
        guard let a, let b else { return (a == nil) != (b == nil) }
        return a.squaredDistance(to: b) > visibleDistance * visibleDistance
    }
}
