internal import Comparing
internal import KMeansTrace
internal import Narration

/// ```{what-to-use}: what the comparison says about choosing a start: which random start ends below which, what a start that
/// draws nothing is worth beside them, and what repeating buys. Option `runs`: names of runs on different pictures, over
/// which the random starts are compared as well, a picture a pair.
struct WhatToUseDirective: OptionDirective {
    static let name = "what-to-use"
    static let keys = ["runs"]

    private let names: [String]?

    init(_ options: KeyReader) throws(LessonError) { names = try options.runNames("runs") }

    func html(on page: inout LessonContext) throws -> String {
        let (comparison, words) = (try page.comparison, page.words)
        let parts = [
            try chances(in: comparison, on: &page), try fixedStarts(in: comparison, on: &page),
            try repeating(in: comparison, on: &page), try overPictures(on: &page),
        ]
        return Templates.render("use-sentences", ["sentences": comparison.useSentences(words)])
            + parts.compactMap { $0 }.joined()
    }

    /// The chance that a run of the row's start ends below one of the column's; nil for fewer than two random starts.
    private func chances(in comparison: Comparison, on page: inout LessonContext) throws -> String? {
        let (random, words) = (comparison.plan.strategies.filter { $0.isRandom }, page.words)
        guard random.count > 1 else { return nil }
        let chances = EndChances(comparison)
        let rows = random.map { start in
            let cells = random.map { other -> [String: Any] in
                guard let chance = chances.chance(that: start, endsBelow: other) else {
                    return ["text": words("none")]
                }
                return ["text": words.chance(chance.value, chance.interval), "clear": chance.isClear]
            }
            return ["name": start.name, "cells": cells] as [String: Any]
        }
        let interval = comparison.plan.seeds.seeds.count > 1
        return table(
            "useChances", head: random.map { $0.name }, rows: rows, on: &page,
            caption: words(interval ? "useChancesCaption" : "useChancesOnce"))
    }

    /// The part of all random runs that each start which draws nothing ends below; nil where there is none of either.
    private func fixedStarts(in comparison: Comparison, on page: inout LessonContext) throws -> String? {
        let (words, chances) = (page.words, EndChances(comparison))
        let rows = comparison.summaries.compactMap { summary -> [String: Any]? in
            guard let part = chances.partOfRandomRuns(above: summary.strategy) else { return nil }
            let cells = [
                words.numbers.percent(part, of: 1), words.above(comparison.excess(of: summary.endInertia.median)),
                words.numbers.large(summary.distances.median),
            ]
            return ["name": summary.strategy.name, "cells": cells.map { ["text": $0] }]
        }
        guard !rows.isEmpty else { return nil }
        let random = comparison.runs.count { $0.strategy.isRandom }
        return table(
            "useFixed", head: [words("useBeats"), words("useAbove"), words("useDistances")], rows: rows, on: &page,
            caption: words("useFixedCaption", count: random))
    }

    /// The expected best of several runs against their work, as a chart and in numbers.
    private func repeating(in comparison: Comparison, on page: inout LessonContext) throws -> String? {
        let words = page.words
        guard let chart = BestOfChart(comparison, words: words) else { return nil }
        let id = page.uniqueID("best-of")
        let rows = chart.lines.map { line -> [String: Any] in
            ["name": line.name, "cells": line.rows.map { ["text": $0] }]
        }
        let figure = Templates.render(
            "best-of",
            [
                "id": id, "words": words.all, "chart": chart.values,
                "description": chart.description, "caption": page.figureCaption(words("bestOfCaption"), id: id),
            ])
        let numbers = table(
            "bestOf", head: chart.counts.map { words("bestOfRuns", count: $0) }, rows: rows, on: &page,
            caption: words("bestOfTable"))
        return figure + Templates.render("folded", ["summary": words("bestOfNumbers"), "text": numbers])
    }

    /// The random starts over several pictures: on how many one ends below the other.
    private func overPictures(on page: inout LessonContext) throws -> String? {
        guard let names else { return nil }
        let words = page.words
        let comparisons = try names.map { try page.runs.comparison(on: page.runs.run(named: $0)) }
        let random = StartingStrategy.allCases.filter { $0.isRandom }
        var rows: [[String: Any]] = []
        for (place, start) in random.enumerated() {
            for other in random[(place + 1)...] {
                guard let over = PicturesChance(that: start, endsBelow: other, over: comparisons) else { continue }
                let counts = [over.below, over.equal, over.above].map { words.numbers.grouped(Int64($0)) }
                let mean = words.chance(over.mean, over.interval)
                rows.append([
                    "name": words("usePair", ["start": start.name, "other": other.name]),
                    "cells": (counts + [mean]).map { ["text": $0] },
                ])
            }
        }
        guard !rows.isEmpty else { return nil }
        let head = ["usePicturesBelow", "usePicturesEqual", "usePicturesAbove", "usePicturesMean"].map { words($0) }
        return table(
            "usePictures", head: head, rows: rows, on: &page,
            caption: words("usePicturesCaption", count: comparisons.count))
    }

    private func table(
        _ id: String, head: [String], rows: [[String: Any]], on page: inout LessonContext, caption: String
    ) -> String {
        let place = page.uniqueID(Slug.of(id))
        return Templates.render(
            "starts-figures",
            [
                "id": place, "region": page.uniqueLabel(page.words("table")), "start": page.words("useStart"),
                "head": head, "rows": rows, "caption": page.tableCaption(caption, id: place),
            ])
    }
}

extension Chance {
    /// Whether the interval leaves no doubt which of the two ends below the other more often.
    var isClear: Bool { interval.map { !$0.contains(0.5) } ?? false }
}

extension Words {
    /// "71.3 % (62.4 to 79.0)".
    func chance(_ value: Double, _ interval: ClosedRange<Double>?) -> String {
        let value = numbers.percent(value, of: 1)
        guard let interval else { return value }
        let (low, high) = (100 * interval.lowerBound, 100 * interval.upperBound)
        return self(
            "chanceInterval",
            ["value": value, "low": numbers.fixed(low, places: 1), "high": numbers.fixed(high, places: 1)])
    }
}
