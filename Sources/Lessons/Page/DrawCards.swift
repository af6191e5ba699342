internal import Images
internal import KMeansTrace
internal import Narration

/// What a page shows of the draws of a run's start: a card for each of the first ones, and what can be said of all.
struct DrawCards {
    /// Pixels of the line of all chances.
    private static let linePlaces = 256

    /// The values of the cards, in order.
    private(set) var cards: [[String: Any]] = []
    /// How likely each draw of the start was to land where it did.
    private(set) var chances: [DrawChance] = []

    private let run: Run
    private let words: Words
    private let map: HeatMap
    /// The pixels that the draws hit: for each draw that has a card, those of its candidates.
    private let pixels: [[Int]]
    /// The cluster of each colour at the end.
    private let labels: [UInt8]

    /// Goes through the draws of a run.
    ///
    /// - Parameter count: the most cards there are.
    /// - Complexity: O(K U + pixels).
    init(_ run: Run, count: Int, words: Words) throws {
        let trace = run.trace
        self.run = run
        self.words = words
        map = HeatMap(of: run)
        labels = trace.labels(at: trace.steps.count - 1) ?? []
        pixels = Self.pixels(of: trace.draws.prefix(count), in: trace.histogram)
        var field = DrawField(of: trace.histogram, isByDistance: Self.isByDistance(trace))
        for (number, draw) in trace.draws.enumerated() {
            let chance = chance(of: draw, in: field)
            chances.append(chance)
            if number < count {
                cards.append(try card(number, draw, chance, field))
            }
            field.take(draw.chosen.colour)
        }
    }

    /// Whether draws after the first are by squared distance.
    static func isByDistance(_ trace: Trace) -> Bool {
        if case .strategy(.forgy, _) = trace.settings.initialisation { false } else { true }
    }

    private static func pixels(of draws: ArraySlice<Draw>, in histogram: ColourHistogram) -> [[Int]] {
        var found = histogram.pixels(of: draws.flatMap { $0.candidates.map { ($0.colour, $0.occurrence) } })[...]
        return draws.map { draw in
            defer { found = found.dropFirst(draw.candidates.count) }
            return found.prefix(draw.candidates.count).compactMap { $0 }
        }
    }

    private func chance(of draw: Draw, in field: DrawField) -> DrawChance {
        let masses = field.masses(of: labels, clusters: run.trace.clusters)
        let cluster = Int(labels[draw.chosen.colour])
        return DrawChance(
            cluster: cluster, mass: masses[cluster], total: draw.chosen.total, pixels: run.trace.pixels[cluster],
            pixelCount: Int64(run.trace.histogram.pixelCount))
    }

    private func card(
        _ number: Int, _ draw: Draw, _ chance: DrawChance, _ field: DrawField
    ) throws -> [String: Any] {
        let (total, pixelCount) = (draw.chosen.total, run.trace.histogram.pixelCount)
        let bands = field.weights.map { HeatScale.band(weight: $0, total: total, pixels: pixelCount) }
        var likely: Int64 = 0
        for (colour, band) in bands.enumerated() where band >= HeatScale.middle {
            likely += Int64(run.trace.histogram.weights[colour])
        }
        let place = place(ofPixel: pixels[number][draw.kept])
        let part = run.trace.centroids[chance.cluster]?.rounded.hex ?? colour(draw.chosen).hex
        let isTried = draw.candidates.count > 1
        var values: [String: Any] = [
            "title": words("drawsTitle", ["draw": String(number + 1)]),
            "number": words("drawsNumber", ["part": Self.part(draw.chosen, words.numbers)]),
            "uri": try map.uri(bands), "width": map.width, "height": map.height,
            "magnified": map.isMagnified,
            "alt": words(
                "drawsAlt",
                place.merging([
                    "draw": String(number + 1),
                    "share": words.numbers.percent(Double(likely), of: Double(pixelCount)),
                ]) { own, _ in own }),
            "earlier": (0..<number).map { mark(of: $0) }, "hit": ring(pixels[number][draw.kept]),
            "line": try line(field), "arrow": Self.arrow(draw.chosen),
            "hex": colour(draw.chosen).hex, "pixel": words("drawsPixel", place),
            "part": words("drawsPart", ["cluster": String(chance.cluster + 1)]), "partColour": part,
            "chances": [
                bar(words("drawsRandom"), Double(chance.pixels), of: Double(chance.pixelCount), part),
                bar(words(isTried ? "drawsEachTry" : "drawsThis"), Double(chance.mass), of: Double(chance.total), part),
            ],
            "row": row(number, draw, chance),
        ]
        if isTried {
            values["candidates"] = ["list": candidates(draw, field)]
            values["rejected"] = draw.candidates.indices.filter { $0 != draw.kept }.map { index in
                ring(pixels[number][index]).merging(["arrow": Self.arrow(draw.candidates[index])]) { own, _ in own }
            }
        }
        return values
    }

    /// The line of all chances: what each of many evenly spread random numbers would hit, in a `data:` address.
    private func line(_ field: DrawField) throws -> String {
        let colours = field.colours(atPlaces: Self.linePlaces).map { run.trace.histogram.colours[$0] }
        let bytes = colours.flatMap { [$0.red, $0.green, $0.blue] }
        guard let image = Image(width: colours.count, height: 1, pixels: bytes) else { return "" }
        return DataURI.png(try PNGEncoder.truecolour(image, as: .untouched))
    }

    /// The pixel that an earlier draw hit, with the draw's number.
    private func mark(of earlier: Int) -> [String: Any] {
        let draw = run.trace.draws[earlier]
        let (x, y) = map.mark(pixels[earlier][draw.kept])
        let colour = colour(draw.chosen)
        return ["x": x, "y": y, "colour": colour.hex, "ink": colour.ink, "number": earlier + 1]
    }

    private func ring(_ pixel: Int) -> [String: String] {
        let (x, y) = map.mark(pixel)
        return ["x": x, "y": y]
    }

    /// All candidates of a draw that has several: what each would leave, and which was kept.
    private func candidates(_ draw: Draw, _ field: DrawField) -> [[String: Any]] {
        draw.candidates.enumerated().map { index, candidate in
            let isKept = index == draw.kept
            let text = [
                "part": Self.part(candidate, words.numbers),
                "inertia": words.numbers.large(Double(field.inertia(with: candidate.colour))),
            ]
            return [
                "hex": colour(candidate).hex, "isKept": isKept,
                "text": words(isKept ? "drawsTryKept" : "drawsTry", text),
            ]
        }
    }

    private func bar(_ label: String, _ part: Double, of whole: Double, _ colour: String) -> [String: Any] {
        [
            "label": label, "share": words.numbers.percent(part, of: whole), "colour": colour,
            "length": Numbers.english.fixed(100 * part / whole, places: 2),
        ]
    }

    /// A draw in numbers, for the table.
    private func row(_ number: Int, _ draw: Draw, _ chance: DrawChance) -> [String: Any] {
        let place = map.place(of: pixels[number][draw.kept])
        return [
            "draw": number + 1, "number": words.numbers.grouped(Int64(draw.chosen.number)),
            "total": words.numbers.grouped(Int64(draw.chosen.total)),
            "pixel": words.numbers.list([place.x, place.y].map { words.numbers.grouped(Int64($0)) }),
            "hex": colour(draw.chosen).hex, "cluster": chance.cluster + 1,
            "random": words.numbers.percent(Double(chance.pixels), of: Double(chance.pixelCount)),
            "this": words.numbers.percent(Double(chance.mass), of: Double(chance.total)),
        ]
    }

    private func place(ofPixel pixel: Int) -> [String: String] {
        let (x, y) = map.place(of: pixel)
        return ["x": words.numbers.grouped(Int64(x)), "y": words.numbers.grouped(Int64(y))]
    }

    private func colour(_ candidate: Draw.Candidate) -> Colour { run.trace.histogram.colours[candidate.colour] }

    /// The random number as a part of the sum, cut after four decimals: never 1.
    private static func part(_ candidate: Draw.Candidate, _ numbers: Numbers) -> String {
        numbers.fixed(Double(candidate.number * 10_000 / candidate.total) / 10_000, places: 4)
    }

    /// The same in percent of the line, as style sheets write it.
    private static func arrow(_ candidate: Draw.Candidate) -> String {
        Numbers.english.fixed(Double(candidate.number * 10_000 / candidate.total) / 100, places: 2)
    }
}
