internal import Comparing
internal import Foundation
internal import KMeansTrace
internal import Narration

/// The geometry of the chart that shows what repeating a start is worth: the expected best of n runs above the best known
/// end, over the squared distances they cost. A line of its own kind for each start that draws, a mark with a letter for each
/// that does not: most of them lie too close together for their names.
struct BestOfChart {
    private static let (width, height) = (600.0, 376.0)
    private static let (left, right, top, bottom) = (70.0, 588.0, 16.0, 296.0)
    /// How many runs the marks on a line stand for.
    private static let counted = [1, 2, 3, 5, 10, 30, 100, 300, 1000, 3000, 10_000]
    /// The dashes by which the lines are told apart, without colour.
    private static let dashes = ["none", "9 5", "2 4", "12 4 2 4"]
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// What the template draws.
    let values: [String: Any]
    /// In one sentence, for those who do not see it.
    let description: String
    /// How many runs the columns of the table stand for.
    let counts: [Int]
    /// The rows of the table: a start, and for each count the expected end above the best known.
    let lines: [(name: String, rows: [String])]

    /// Nil where no start draws, and where the best known end has no error to measure others by.
    init?(_ comparison: Comparison, words: Words) {
        let least = comparison.leastInertia
        let starts = comparison.plan.strategies.compactMap { start in
            BestOfRuns(start, in: comparison).map { (start, $0) }
        }
        let random = starts.filter { $0.0.isRandom }
        guard least > 0, let most = random.map({ $0.1.runCount }).max() else { return nil }
        let counts = Self.counted.filter { $0 < most } + [most]
        func above(_ runs: BestOfRuns, _ count: Int) -> Double {
            max(0, (runs.expectedInertia(bestOf: count) - least) / least)
        }
        // A start that draws nothing can end far above all others; the axis is the random starts', and it is held there.
        let scale = PercentScale(upTo: random.map { above($0.1, 1) }.max() ?? 0, numbers: words.numbers)
        let work = starts.flatMap { [$0.1.distances(of: 1), $0.1.distances(of: $0.1.runCount)] }.filter { $0 > 0 }
        let (cheapest, dearest) = (work.min() ?? 1, work.max() ?? 1)
        let span = max(log10(dearest / cheapest), 0.1)
        func x(_ distances: Double) -> Double {
            Self.left + 14 + log10(max(distances, cheapest) / cheapest) / span * (Self.right - Self.left - 28)
        }
        func y(_ above: Double) -> Double {
            Self.bottom - scale.place(above) * (Self.bottom - Self.top)
        }
        let curves = random.enumerated().map { place, random in
            (
                start: random.0, dashes: Self.dashes[place % Self.dashes.count],
                points: counts.map { (x(random.1.distances(of: $0)), y(above(random.1, $0))) }
            )
        }
        let fixed = starts.filter { !$0.0.isRandom }.map { start, runs in
            let part = above(runs, 1)
            return (start: start, x: x(runs.distances(of: 1)), y: y(part), isBeyond: part > scale.end)
        }
        let marks = Array(zip(Self.letters, fixed.sorted { ($0.x, $0.y) < ($1.x, $1.y) }))
        var placer = ChartLabels(
            left: Self.left, right: Self.right, top: Self.top, bottom: Self.bottom + 24,
            avoiding: curves.flatMap { Self.places(along: $0.points) } + fixed.map { ($0.x, $0.y) })
        // From the right, since a letter stands right of its mark where it can.
        let labels = marks.reversed().compactMap { letter, mark -> [String: Any]? in
            let label = mark.isBeyond ? "\(letter) ↑" : "\(letter)"
            guard let place = placer.place(label, besideX: mark.x, y: mark.y) else { return nil }
            return ["x": Self.text(place.x), "y": Self.text(place.y), "label": label]
        }
        self.counts = counts
        lines = random.map { start, runs in
            (start.name, counts.map { words.above(above(runs, min($0, runs.runCount))) })
        }
        description = words(
            "bestOfDescription", count: most, ["starts": words.list(random.map { $0.0.name })])
        values = [
            "width": Int(Self.width), "height": Int(Self.height), "left": Int(Self.left), "right": Int(Self.right),
            "labels": Int(Self.left) - 8, "tickLine": Int(Self.bottom) + 38, "axisLine": Int(Self.bottom) + 62,
            "bottom": Int(Self.bottom),
            "rules": scale.marks.map { mark -> [String: Any] in
                ["y": Self.text(y(mark.part)), "text": Self.text(y(mark.part) + 4), "label": mark.label]
            },
            "ticks": Self.ticks(from: cheapest, to: dearest).map { tick -> [String: Any] in
                ["x": Self.text(x(tick)), "label": words.numbers.large(tick)]
            },
            "curves": curves.map { curve -> [String: Any] in
                [
                    "name": curve.start.name, "dashes": curve.dashes,
                    "points": curve.points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " "),
                    "dots": curve.points.map { ["x": Self.text($0.0), "y": Self.text($0.1)] },
                ]
            },
            "marks": marks.map { letter, mark -> [String: Any] in
                ["path": Self.diamond(mark.x, mark.y), "letter": "\(letter)", "name": mark.start.name]
            },
            "letters": labels,
        ]
    }

    /// 1, 2 and 5 times the powers of ten within the range, or the powers alone where that is many; the range's lower end
    /// where there is none.
    private static func ticks(from low: Double, to high: Double) -> [Double] {
        let powers = (0..<19).map { pow(10, Double($0)) }
        let fine = powers.flatMap { [$0, 2 * $0, 5 * $0] }.filter { low <= $0 && $0 <= high }
        if (1...3).contains(fine.count) { return fine }
        let coarse = powers.filter { low <= $0 && $0 <= high }
        return coarse.isEmpty ? [low] : coarse
    }

    /// Places so close along a line that no words fit between them.
    private static func places(along points: [(Double, Double)]) -> [(Double, Double)] {
        zip(points, points.dropFirst()).flatMap { from, to in
            (0...16).map { part in
                let part = Double(part) / 16
                return (from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1))
            }
        } + points
    }

    private static func diamond(_ x: Double, _ y: Double) -> String {
        "M\(text(x)) \(text(y - 6))L\(text(x + 6)) \(text(y))L\(text(x)) \(text(y + 6))L\(text(x - 6)) \(text(y))Z"
    }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
