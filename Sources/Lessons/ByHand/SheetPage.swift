internal import KMeansTrace
internal import Narration

/// What the sheet prints of a hand-run. The empty sheet has what is given: the pixels and the start. Every other number is
/// an answer, and stands on the key alone.
struct SheetPage {
    /// The most columns of pixels whose numbers can be read on paper.
    private static let mostColumns = 15

    let run: HandRun
    let words: Words
    let isKey: Bool
    private let text: HandText
    private let page: HandPage

    init(_ run: HandRun, words: Words, isKey: Bool) {
        self.run = run
        self.words = words
        self.isKey = isKey
        page = HandPage(run, words: words)
        text = page.text
    }

    /// What the template prints.
    var values: [String: Any] {
        let start = run.trace.start
        return [
            "title": words(isKey ? "sheetKey" : "sheetTitle"), "name": words("name"), "date": words("date"),
            "tall": run.trace.clusters > 2, "original": page.paperOriginal(columns: Self.mostColumns),
            "caption": page.caption, "startLabel": words("sheetStart"),
            "start": start.enumerated().map { number, centroid in
                ["number": String(number + 1), "place": centroid.map { text.place($0) } ?? ""]
            },
            "rules": [page.said("handAssignRule"), page.said("handUpdateRule"), page.said("sheetInertia")],
            "steps": run.steps.compactMap { step(of: $0) }, "stopLabel": words("sheetStop"),
            "stop": answer(page.stop),
        ]
    }

    /// An answer: nothing on the empty sheet.
    private func answer(_ text: String) -> String { isKey ? text : "" }

    private func step(of step: HandRun.Step) -> [String: Any]? {
        switch step {
        case .start: nil
        case .assign(let assign): ["assign": values(of: assign)]
        case .update(let update): ["update": values(of: update)]
        }
    }

    // MARK: Assign

    private func values(of assign: HandRun.Assign) -> [String: Any] {
        let isFirst = assign.step.iteration == 1
        var values: [String: Any] = [
            "title": title("sheetAssign", assign.step), "inertiaLabel": words("sheetSum"),
            "inertia": answer(text.alone(assign.inertia)), "colourLabel": page.said("handColour"),
            "pixelsLabel": page.said("handPixels"), "clusterLabel": words("handCluster"),
            "shareLabel": page.said("handShare"),
            "centroids": assign.step.centroids.enumerated().map { cluster, centroid in
                let place = centroid.map { text.place($0) } ?? words("none")
                return [
                    "label": words("sheetDistance", ["cluster": String(cluster + 1)]),
                    "place": isFirst || isKey ? place : "", "isGiven": isFirst,
                ]
            },
            "rows": assign.rows.map { row($0) },
        ]
        if !isFirst {
            values["changes"] = [
                "label": page.said("sheetChanged"), "count": answer(words.numbers.grouped(assign.changed)),
            ]
        }
        return values
    }

    private func title(_ key: String, _ step: Step) -> String {
        words(key, ["iteration": String(step.iteration)])
    }

    private func row(_ row: HandRun.Assign.Row) -> [String: Any] {
        let cells: [[String: Any]] = row.distances.map { distance in
            guard let distance else { return ["text": answer(words("none"))] }
            let squares = text.squares(of: row.shade, distance).joined(separator: " +\u{A0}")
            return ["text": answer(squares), "result": answer(text.equated(distance))]
        }
        var remarks: [String] = []
        if case .exact = row.tie { remarks.append(words("handTie")) }
        if row.isChanged, let before = row.before {
            remarks.append(words("handWas", ["cluster": String(before + 1)]))
        }
        let cluster = String(row.cluster + 1) + (remarks.isEmpty ? "" : " (" + remarks.joined(separator: ", ") + ")")
        let isMultiplied = !run.isPlane || row.shade.pixels > 1
        let share =
            isMultiplied
            ? text.product(row.shade.pixels, row.squared) + " " + text.equatedShare(of: row) : text.alone(row.share)
        return [
            "place": text.place(row.shade), "pixels": String(row.shade.pixels), "distances": cells,
            "cluster": answer(cluster), "share": answer(share),
        ]
    }

    // MARK: Update

    private func values(of update: HandRun.Update) -> [String: Any] {
        [
            "title": title("sheetUpdate", update.step), "inertiaLabel": words("sheetSum"),
            "inertia": answer(text.alone(update.inertia)), "clusterLabel": words("handCluster"),
            "meanLabel": page.said("sheetMean"), "centroidLabel": words("handCentroid"),
            "afterLabel": page.said("handAfter"),
            "means": update.means.map { mean -> [String: Any] in
                let lines = page.lines(of: mean).map { "\($0.channel): \($0.sum) \($0.result)" }
                let shares = text.shares(of: mean) + " " + text.equatedInertia(of: mean)
                return [
                    "number": String(mean.cluster + 1),
                    "lines": isKey ? lines + [page.emptyNote(mean)].compactMap { $0 } : [],
                    "place": answer(mean.now.map { text.place($0) } ?? words("none")),
                    "shares": answer(mean.parts.isEmpty ? words("none") : shares),
                ]
            },
        ]
    }
}
