internal import Comparing
internal import KMeansTrace
internal import Narration

/// The ends of one start's runs on a scale: a dot a run, equal ones piled up; a start that draws nothing is one diamond.
///
/// Places along the scale are percentages of the drawing's width, heights are pixels: so the drawing fills any width, and
/// its marks keep their size.
struct EndStrip {
    /// How many piles stand beside each other at most.
    private static let piles = 60
    /// The tallest pile, in pixels, and the least height of a row.
    private static let (tallest, least) = (64.0, 30.0)
    /// The step from dot to dot where there is room.
    private static let widest = 8.0
    /// What stays free above and below the dots' centres.
    private static let margin = 9.0

    /// Piles of dots: where, as a part of the scale, and how many runs.
    let counts: [(place: Double, runs: Int)]
    private let start: StartSummary
    private let scale: PercentScale

    init(_ start: StartSummary, of comparison: Comparison, on scale: PercentScale) {
        self.start = start
        self.scale = scale
        var counts: [Int: Int] = [:]
        for run in comparison.runs(of: start.strategy) {
            let pile = (Double(Self.piles) * scale.place(comparison.excess(of: run.endInertia))).rounded()
            counts[Int(pile), default: 0] += 1
        }
        self.counts = counts.sorted { $0.key < $1.key }.map { (Double($0.key) / Double(Self.piles), $0.value) }
    }

    /// How many runs each dot stands for, so that no pile has more than about forty.
    static func runsPerDot(_ strips: [EndStrip]) -> Int {
        let most = strips.flatMap { $0.counts }.map { $0.runs }.max() ?? 1
        return [1, 2, 5, 10, 20, 50, 100, 200, 500].first { most <= 40 * $0 } ?? 500
    }

    /// What the template draws.
    ///
    /// - Parameter most: The dots of the tallest pile of all rows.
    func values(runsPerDot: Int, most: Int, _ words: Words) -> [String: Any] {
        let step = most > 1 ? min(Self.widest, Self.tallest / Double(most - 1)) : 0
        let piles = counts.map { (place: $0.place, dots: ($0.runs + runsPerDot - 1) / runsPerDot) }
        let height = max(Self.least, 2 * Self.margin + step * Double((piles.map { $0.dots }.max() ?? 1) - 1))
        var values: [String: Any] = [
            "name": start.strategy.name, "height": Self.text(height),
            "marks": scale.marks.map { Self.percent(scale.place($0.part)) },
        ]
        if start.strategy.isRandom {
            values["dots"] = piles.flatMap { pile in
                (0..<pile.dots).map { dot in
                    [
                        "x": Self.percent(pile.place),
                        "y": Self.text(height - Self.margin - step * Double(dot)),
                    ]
                }
            }
            values["median"] = Self.percent(scale.place(start.aboveBest?.median ?? 0))
        } else {
            let place = scale.place(start.aboveBest?.median ?? 0)
            values["diamond"] = ["x": Self.percent(place), "y": Self.text(height / 2)]
        }
        return values
    }

    /// A place on the scale as the drawing has it: a margin at each end.
    static func percent(_ place: Double) -> String { text(2 + 96 * place) + "%" }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
