internal import Images
internal import KMeansTrace
internal import Narration

/// The picture's pixels in an order drawn at random, beside what K-means makes of them: position does not matter.
enum ShuffledPicture {
    /// The longest side of each of the two pictures: noise hardly packs, so they are small.
    private static let side = 160

    static func html(on page: inout LessonContext) throws -> String {
        let (run, words) = (page.run, page.words)
        guard let fact = try ShuffledRun(run, trace: page.runs.trace(of:settings:)) else { return "" }
        let small = fact.image.reduced(longestSide: side)
        let result = try resultURI(of: fact)
        let shown = ShownSize(width: small.width, height: small.height)
        let colours = words.colours(fact.shuffled.painted().count)
        let id = page.uniqueID("shuffled")
        let pictures: [[String: Any]] = [
            [
                "uri": DataURI.png(try PNGEncoder.truecolour(small, as: .untouched)), "alt": words("shuffledAlt"),
                "caption": words("shuffledPixels"), "width": shown.width, "height": shown.height,
            ],
            [
                "uri": result, "alt": words("shuffledResultAlt", ["colours": colours]),
                "caption": words("shuffledResult", ["colours": colours]), "width": shown.width, "height": shown.height,
            ],
        ]
        return Templates.render(
            "shuffled",
            ["id": id, "pictures": pictures, "caption": page.figureCaption(caption(fact, run, words), id: id)])
    }

    private static func resultURI(of fact: ShuffledRun) throws -> String {
        let trace = fact.shuffled
        let labels = trace.labels(at: trace.steps.count - 1) ?? []
        let picked = trace.histogram.picked(labels, on: fact.image, longestSide: side)
        let colours = trace.centroids.map { $0?.rounded ?? Colour(red: 0, green: 0, blue: 0) }
        return DataURI.png(
            try PNGEncoder.palette(
                indices: picked.indices, width: picked.width, height: picked.height,
                colours: colours.map { PaletteColour($0) }, as: .quick))
    }

    private static func caption(_ fact: ShuffledRun, _ run: Run, _ words: Words) -> String {
        let (own, other) = (fact.inOrder, fact.shuffled)
        let painted = other.painted().count
        let values = [
            "iterations": words.iterations(own.iterations), "others": words.iterations(other.iterations),
            "colours": words.colours(painted),
        ]
        let isWhole = max(fact.image.width, fact.image.height) <= side
        var sentences = [words(isWhole ? "shuffledCaptionWhole" : "shuffledCaption")]
        switch fact.difference {
        case .none: sentences.append(words("shuffledSame", count: painted, values))
        case .numbering: sentences.append(words("shuffledExact", count: painted, values))
        case .step(let step):
            let iteration = own.steps.indices.contains(step) ? own.steps[step].iteration : own.iterations
            let place = ["iteration": words.numbers.grouped(Int64(iteration))]
            sentences.append(words("shuffledDiffers", values.merging(place) { own, _ in own }))
        }
        if fact.image.pixelCount < run.picture.image.pixelCount {
            let size = words.size(width: fact.image.width, height: fact.image.height)
            sentences.append(words("shuffledReduced", ["size": size]))
        }
        return sentences.joined(separator: " ")
    }
}
