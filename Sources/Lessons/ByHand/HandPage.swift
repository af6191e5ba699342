internal import KMeansTrace
internal import Narration

/// What the page prints of a hand-run: for each step its table, its plane and its picture.
struct HandPage {
    let run: HandRun
    let words: Words
    let text: HandText
    private let paint: HandPaint
    private let plane: HandPlane?
    private let picture: HandPicture

    init(_ run: HandRun, words: Words) {
        self.run = run
        self.words = words
        text = HandText(dimensions: run.isPlane ? 2 : 3, numbers: words.numbers)
        paint = HandPaint(isPlane: run.isPlane)
        plane = HandPlane(run)
        picture = HandPicture(run: run)
    }

    /// The picture with its numbers, or the points in their plane.
    var original: String {
        run.isPlane ? drawing([]) : picture.numbered(alt: words("handPictureAlt", size))
    }

    /// The same for paper, on which dark pixels would eat the pencil's marks.
    func paperOriginal(columns: Int) -> String {
        run.isPlane ? drawing([]) : picture.blank(alt: words("handPictureAlt", size), columns: columns)
    }

    /// What stands below it.
    var caption: String { said("handPicture", size) }

    /// The words of a key, those for points where the run is about points.
    func said(_ key: String, _ values: [String: String] = [:]) -> String {
        words(run.isPlane ? key + "Plane" : key, values)
    }

    /// So many pixels, or points.
    private func count(_ pixels: Int64) -> String {
        run.isPlane ? words("handPoints", count: pixels) : words("pixels", count: pixels)
    }

    private var size: [String: String] {
        let pixels = run.shadeOfPixel.count
        return [
            "columns": String(run.width), "rows": String(pixels / run.width),
            "pixels": count(Int64(pixels)),
            "colours": words("colours", count: run.shades.count),
        ]
    }

    /// What the template prints of each step.
    var steps: [[String: Any]] {
        run.steps.indices.map { index in
            var values: [String: Any] = [
                "title": title(of: index), "sentence": sentence(of: index),
            ]
            let labels = run.trace.labels(at: index)?.map { Int($0) } ?? []
            switch run.steps[index] {
            case .start: values.merge(start(run.trace.steps[index])) { own, _ in own }
            case .assign(let assign): values.merge(self.values(of: assign, labels)) { own, _ in own }
            case .update(let update): values.merge(self.values(of: update, labels)) { own, _ in own }
            }
            if index == run.steps.count - 1 { values["stop"] = stop }
            return values
        }
    }

    /// Why the run stops.
    var stop: String {
        switch run.trace.outcome {
        case .converged: said("handStop")
        case .iterationLimit: said("handLimit", ["limit": String(run.trace.settings.limit.value)])
        }
    }

    /// What a step is called: as in its story, which at the end tells of pixels; for points, by its number alone.
    private func title(of index: Int) -> String {
        let step = run.trace.steps[index]
        guard run.isPlane, index > 0 else { return run.trace.story(of: index, in: words)?.title ?? "" }
        let iteration = ["iteration": String(step.iteration)]
        return step.assignment == nil ? words("sheetUpdate", iteration) : words("sheetAssign", iteration)
    }

    /// What happens in a step: its story, which tells of pixels; for points, the same in fewer words.
    private func sentence(of index: Int) -> String {
        let step = run.trace.steps[index]
        guard run.isPlane, let inertia = step.inertia else {
            return run.trace.story(of: index, in: words)?.sentence ?? ""
        }
        let assignment = step.assignment
        let key =
            assignment == nil
            ? "handPlaneUpdate"
            : step.iteration == 1 ? "handPlaneFirst" : assignment?.changed == 0 ? "handPlaneSame" : "handPlaneAssign"
        return words(
            key,
            [
                "changed": words.numbers.grouped(assignment?.changed ?? 0),
                "count": String(run.trace.histogram.pixelCount),
                "inertia": text.alone(inertia),
            ])
    }

    // MARK: Start

    private func start(_ step: Step) -> [String: Any] {
        [
            "start": ["centroids": step.centroids.enumerated().map { chip($0, $1) }],
            "plane": drawing(step.centroids),
        ]
    }

    /// A centroid's number in its colour, and where it is.
    private func chip(_ cluster: Int, _ centroid: Centroid?) -> [String: Any] {
        let colour = paint.paint(cluster, at: centroid)
        return [
            "number": cluster + 1, "colour": colour.hex, "ink": colour.ink,
            "place": centroid.map { text.place($0) } ?? words("none"),
        ]
    }

    /// What the coordinates are called.
    private var channels: [String] {
        run.isPlane
            ? [words("handX"), words("handY")] : [words("handRed"), words("handGreen"), words("handBlue")]
    }

    private func drawing(
        _ centroids: [Centroid?], before: [Centroid?] = [], labels: [Int] = [], changed: [Bool] = [],
        spokes: Bool = true
    ) -> String {
        guard let plane else { return "" }
        let axes = ["alt": said("handPlaneAlt"), "horizontal": channels[0], "vertical": channels[1]]
        let values = plane.values(centroids, before: before, labels: labels, changed: changed, spokes: spokes)
        return Templates.render("hand-plane", values.merging(axes) { own, _ in own })
    }

    // MARK: Assign

    private func values(of assign: HandRun.Assign, _ labels: [Int]) -> [String: Any] {
        let centroids = assign.step.centroids
        let changed = assign.rows.map { $0.isChanged }
        let table: [String: Any] = [
            "colourLabel": said("handColour"), "pixelsLabel": said("handPixels"),
            "distanceLabel": words("handDistance"), "nearestLabel": words("handNearest"),
            "shareLabel": said("handShare"), "sumLabel": words("handSum"), "columns": centroids.count + 3,
            "centroids": centroids.enumerated().map { chip($0, $1) },
            "rows": assign.rows.map { row($0, centroids) }, "sum": text.alone(assign.inertia),
            "notes": assign.rows.compactMap { note(on: $0) },
        ]
        var values: [String: Any] = [
            "assign": table, "plane": drawing(centroids, labels: labels, changed: changed),
        ]
        if run.isPlane {
            if changed.contains(true) { values["viewCaption"] = words("handRingedPlane") }
        } else {
            values["view"] = picture.clustered(labels, changed: changed, alt: words("handClustersAlt"))
            values["viewCaption"] = words(changed.contains(true) ? "handClustersChanged" : "handClusters")
        }
        if assign.step.iteration == 1 { values["rule"] = said("handAssignRule") }
        return values
    }

    private func row(_ row: HandRun.Assign.Row, _ centroids: [Centroid?]) -> [String: Any] {
        let distances: [[String: Any]] = row.distances.enumerated().map { cluster, distance in
            let number = ["cluster": String(cluster + 1)]
            guard let distance else { return ["label": words("handTo", number), "squares": words("none")] }
            return [
                "label": words("handTo", number),
                "squares": text.squares(of: row.shade, distance).joined(separator: " +\u{A0}"),
                "result": text.equated(distance), "chosen": cluster == row.cluster,
            ]
        }
        var values: [String: Any] = [
            "colour": paint.paint(row.shade, in: row.cluster).hex, "place": text.place(row.shade),
            "pixels": String(row.shade.pixels),
            "distances": distances, "chip": chip(row.cluster, centroids[row.cluster]), "changed": row.isChanged,
            "share": text.alone(row.share),
        ]
        if !run.isPlane || row.shade.pixels > 1 {
            values["product"] = text.product(row.shade.pixels, row.squared)
            values["share"] = text.equatedShare(of: row)
        }
        let before = row.before.map { words("handWas", ["cluster": String($0 + 1)]) }
        if row.isChanged, let before {
            values["note"] = before
        } else if case .exact = row.tie {
            values["note"] = words("handTie")
        }
        return values
    }

    private func note(on row: HandRun.Assign.Row) -> String? {
        let values = [
            "colour": "(" + text.place(row.shade) + ")", "cluster": String(row.cluster + 1),
            "distance": HandNumber(row.squared).text(words.numbers),
        ]
        switch row.tie {
        case .none: return nil
        case .exact(let clusters):
            let all = words.list(clusters.map { String($0 + 1) })
            return words("handTieNote", values.merging(["clusters": all]) { own, _ in own })
        case .behindTheDigits(let other):
            return words("handDigitsNote", values.merging(["other": String(other + 1)]) { own, _ in own })
        }
    }

    // MARK: Update

    private func values(of update: HandRun.Update, _ labels: [Int]) -> [String: Any] {
        let centroids = update.step.centroids
        let parts = update.means.filter { !$0.parts.isEmpty }.map { $0.inertia }
        let table: [String: Any] = [
            "clusterLabel": words("handCluster"), "meanLabel": words("handMean"),
            "centroidLabel": words("handCentroid"), "afterLabel": said("handAfter"), "sumLabel": words("handSumAfter"),
            "means": update.means.map { mean($0) }, "parts": text.sum(of: parts),
            "sum": parts.count > 1 ? text.equated(update.inertia, from: parts) : text.alone(update.inertia),
        ]
        var values: [String: Any] = [
            "update": table,
            "plane": drawing(
                centroids, before: update.means.map { $0.before }, labels: run.isPlane ? labels : [], spokes: false),
        ]
        if !run.isPlane {
            values["view"] = picture.painted(labels, centroids, alt: words("handPaintedAlt"))
            values["viewCaption"] = words("handPainted")
        }
        if update.step.iteration == 1 { values["rule"] = said("handUpdateRule") }
        return values
    }

    private func mean(_ mean: HandRun.Update.Mean) -> [String: Any] {
        var values = chip(mean.cluster, mean.now)
        values["pixels"] = count(mean.pixels)
        values["lines"] = lines(of: mean)
        if let note = emptyNote(mean) { values["note"] = note }
        if let before = mean.before, before != mean.now {
            let move = ["place": text.place(before), "distance": text.alone(mean.moved)]
            values["from"] = words("handFrom", move)
        } else if mean.now != nil {
            values["from"] = words("handStays")
        }
        if mean.parts.isEmpty {
            values["shares"] = words("none")
        } else {
            values["shares"] = text.shares(of: mean)
            values["result"] = text.equatedInertia(of: mean)
        }
        return values
    }

    /// The mean in one channel, or in several that are 0 throughout.
    struct Line {
        let channel, sum, result: String
    }

    /// A line for each channel; those that are 0 throughout share one. None for an empty cluster.
    func lines(of mean: HandRun.Update.Mean) -> [Line] {
        guard !mean.parts.isEmpty else { return [] }
        let names = channels
        let isZero = names.indices.map { channel in mean.parts.allSatisfy { $0.shade.channels[channel] == 0 } }
        var lines = names.indices.filter { !isZero[$0] }.map { channel in
            Line(
                channel: names[channel], sum: text.division(of: mean, channel: channel),
                result: text.equated(mean.now?.channels[channel] ?? 0))
        }
        let zeros = names.indices.filter { isZero[$0] }.map { names[$0] }
        if !zeros.isEmpty {
            lines.append(Line(channel: zeros.joined(separator: ", "), sum: words("handZero"), result: text.equated(0)))
        }
        return lines
    }

    /// What became of an empty cluster; nil where it was not empty.
    func emptyNote(_ mean: HandRun.Update.Mean) -> String? {
        guard let event = mean.event else { return nil }
        switch event.kind {
        case .kept: return words("handKept")
        case .dropped: return words("handDropped")
        case .relocated(let taken), .split(let taken):
            let shade = HandRun.Shade(colour: taken.colour, pixels: taken.pixels)
            return words("handTook", ["colour": "(" + text.place(shade) + ")", "cluster": String(taken.from + 1)])
        }
    }
}
