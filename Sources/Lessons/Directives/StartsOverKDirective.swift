internal import Comparing
internal import KMeansTrace
internal import Narration

/// ```{starts-over-k}: how far above the best known each start ends, for each K that the lesson compares. No options.
struct StartsOverKDirective: OptionDirective {
    static let name = "starts-over-k"

    init(_ options: KeyReader) throws(LessonError) {}

    func html(on page: inout LessonContext) throws -> String {
        let (words, run) = (page.words, page.run)
        let clusters = page.runs.comparedClusters
        guard clusters.count > 1 else {
            let own = clusters.first ?? run.trace.settings.clusters
            return Templates.render("starts-one-k", ["text": words("overKOne", ["clusters": String(own.value)])])
        }
        var columns: [[StartSummary]] = []
        for count in clusters { columns.append(try page.runs.comparison(on: run, clusters: count).summaries) }
        let strategies = StartingStrategy.allCases.filter { strategy in
            columns.contains { $0.contains { $0.strategy == strategy } }
        }
        let id = page.uniqueID(Self.name)
        return Templates.render(
            Self.name,
            [
                "id": id, "region": page.uniqueLabel(words("overKScroll")), "words": words.all,
                "caption": page.tableCaption(words("overKTable"), id: id),
                "clusters": clusters.map { "K = \($0.value)" },
                "rows": strategies.map { strategy in
                    ["name": strategy.name, "cells": columns.map { cell(strategy, in: $0, words) }] as [String: Any]
                },
            ])
    }

    /// How a start does at one K: its median end above the best known, and how many runs come within 1 % of that.
    private func cell(_ strategy: StartingStrategy, in column: [StartSummary], _ words: Words) -> [String: Any] {
        guard let start = column.first(where: { $0.strategy == strategy }) else { return ["above": words("none")] }
        let least = column.compactMap { $0.aboveBest?.median }.min() ?? 0
        let median = start.aboveBest?.median ?? 0
        let near = [
            "count": words.numbers.grouped(Int64(start.nearBest)), "all": words.numbers.grouped(Int64(start.runCount)),
        ]
        var cell: [String: Any] = ["above": words.above(median), "isLeast": median - least <= Levels.rounding]
        if start.runCount > 1 { cell["near"] = words("overKNear", near) }
        return cell
    }
}
