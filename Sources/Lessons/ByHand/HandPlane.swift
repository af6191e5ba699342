internal import KMeansTrace

/// The plane of a hand-run whose third channel is 0 throughout: colours, centroids, and the line between any two.
///
/// Both axes have the same scale, so that "nearest" is what the eye takes for it.
struct HandPlane {
    /// How far from the colours a given centroid can lie and still be drawn.
    private static let farthest = 1_000.0
    private static let width = 360.0
    /// From the drawing's edges to the frame that holds the points.
    private static let (left, right, top, bottom) = (40.0, 12.0, 52.0, 40.0)
    /// From the frame to the outermost point.
    private static let inset = 18.0
    private static let pinRadius = 11.0

    private let run: HandRun
    private let paint: HandPaint
    private let low: Spot
    private let scale: Double
    private let frame: Frame
    private let radius: Double

    /// A place of the drawing or of the plane.
    struct Spot: Equatable {
        var x: Double
        var y: Double
    }

    /// A rectangle of the drawing.
    private struct Frame {
        let left, top, right, bottom: Double
    }

    /// Lays the plane out; nil where the third channel is not 0 throughout or a centroid lies too far outside.
    init?(_ run: HandRun) {
        guard run.isEmpty(channel: 2) else { return nil }
        let centroids = run.trace.steps.flatMap { $0.centroids.compactMap { $0 } }
        guard centroids.allSatisfy({ abs($0.red) <= Self.farthest && abs($0.green) <= Self.farthest }) else {
            return nil
        }
        let colours = run.shades.map { Spot(x: Double($0.colour.red), y: Double($0.colour.green)) }
        let all = colours + centroids.map { Spot(x: $0.red, y: $0.green) }
        let low = Spot(x: all.map { $0.x }.min() ?? 0, y: all.map { $0.y }.min() ?? 0)
        let high = Spot(x: all.map { $0.x }.max() ?? 0, y: all.map { $0.y }.max() ?? 0)
        let room = Self.width - Self.left - Self.right - 2 * Self.inset
        let span = max(high.x - low.x, high.y - low.y, 1)
        let scale = room / span
        let height = max((high.y - low.y) * scale, 0)
        // A narrow plane stands in the middle of the drawing.
        let slack = (room - (high.x - low.x) * scale) / 2
        self.run = run
        paint = HandPaint(isPlane: run.isPlane)
        self.low = Spot(x: low.x - slack / scale, y: low.y)
        self.scale = scale
        frame = Frame(
            left: Self.left, top: Self.top, right: Self.width - Self.right, bottom: Self.top + height + 2 * Self.inset)
        var nearest = Double.infinity
        for (number, one) in colours.enumerated() {
            for other in colours.dropFirst(number + 1) { nearest = min(nearest, one.distance(to: other) * scale) }
        }
        radius = min(12, max(4, 0.46 * nearest))
    }

    /// What the template draws for a step; `before` are the centroids that an update moved.
    func values(
        _ centroids: [Centroid?], before: [Centroid?] = [], labels: [Int] = [], changed: [Bool] = [],
        spokes: Bool = true
    ) -> [String: Any] {
        let now = centroids.map { $0.map { spot($0.red, $0.green) } }
        let old = before.map { $0.map { spot($0.red, $0.green) } }
        return [
            "width": Self.text(Self.width), "height": Self.text(frame.bottom + Self.bottom),
            "left": Self.text(frame.left), "top": Self.text(frame.top), "right": Self.text(frame.right),
            "bottom": Self.text(frame.bottom), "frameWidth": Self.text(frame.right - frame.left),
            "frameHeight": Self.text(frame.bottom - frame.top),
            "columns": ticks(from: low.x, pixels: frame.right - frame.left).map { value in
                let x = spot(value, low.y).x
                return ["x": Self.text(x), "label": Self.tick(value), "line": Self.text(frame.bottom + 16)]
            },
            "rows": ticks(from: low.y, pixels: frame.bottom - frame.top).map { value in
                let y = spot(low.x, value).y
                return ["y": Self.text(y), "label": Self.tick(value), "line": Self.text(y + 4)]
            },
            "axisX": Self.text((frame.left + frame.right) / 2), "axisY": Self.text(frame.bottom + 34),
            "labelX": Self.text(frame.left - 6), "verticalX": "12",
            "verticalY": Self.text((frame.top + frame.bottom) / 2),
            "spokes": spokes ? self.spokes(to: now, labels) : [], "edges": edges(between: centroids),
            "discs": discs(labels: labels, changed: changed), "ghosts": ghosts(old, now), "pins": pins(now, centroids),
        ]
    }

    private func spot(_ x: Double, _ y: Double) -> Spot {
        Spot(
            x: frame.left + Self.inset + (x - low.x) * scale, y: frame.bottom - Self.inset - (y - low.y) * scale)
    }

    // MARK: Colours

    private func discs(labels: [Int], changed: [Bool]) -> [[String: Any]] {
        let most = Double(run.shades.map { $0.pixels }.max() ?? 1)
        return run.shades.enumerated().map { number, shade in
            let at = spot(Double(shade.colour.red), Double(shade.colour.green))
            let own = radius * max(0.55, (Double(shade.pixels) / most).squareRoot())
            let colour = paint.paint(shade, in: labels.indices.contains(number) ? labels[number] : nil)
            var values: [String: Any] = [
                "x": Self.text(at.x), "y": Self.text(at.y), "radius": Self.text(own), "colour": colour.hex,
            ]
            if shade.pixels > 1, own >= 6.5 {
                values["count"] = ["text": String(shade.pixels), "line": Self.text(at.y + 4), "ink": colour.ink]
            }
            if changed.indices.contains(number), changed[number] { values["ring"] = Self.text(own + 4) }
            return values
        }
    }

    private func spokes(to centroids: [Spot?], _ labels: [Int]) -> [[String: Any]] {
        zip(run.shades, labels).compactMap { shade, label in
            guard let end = centroids[label] else { return nil }
            let start = spot(Double(shade.colour.red), Double(shade.colour.green))
            return start == end ? nil : Self.line(start, end)
        }
    }

    // MARK: Centroids

    /// Where a pin's head can stand from its foot, the best place first.
    private static let leanings = [
        Spot(x: 0, y: -32), Spot(x: 24, y: -24), Spot(x: -24, y: -24), Spot(x: 0, y: -46), Spot(x: 32, y: 0),
        Spot(x: -32, y: 0), Spot(x: 34, y: -34), Spot(x: -34, y: -34), Spot(x: 0, y: 32),
    ]

    /// A pin for each centroid: its foot where it is, its head with the number beside, clear of the colours and of the
    /// other heads where there is room, of the heads in any case.
    private func pins(_ spots: [Spot?], _ centroids: [Centroid?]) -> [[String: Any]] {
        let discs = run.shades.map { spot(Double($0.colour.red), Double($0.colour.green)) }
        var heads: [Spot] = []
        func isFree(_ head: Spot) -> Bool {
            let isInside = (Self.pinRadius...Self.width - Self.pinRadius).contains(head.x) && head.y > Self.pinRadius
            return isInside && heads.allSatisfy { $0.distance(to: head) > 2 * Self.pinRadius + 3 }
        }
        return spots.enumerated().compactMap { cluster, foot in
            guard let foot else { return nil }
            let colour = paint.paint(cluster, at: centroids[cluster])
            let free = Self.leanings.map { Spot(x: foot.x + $0.x, y: foot.y + $0.y) }.filter(isFree)
            // Four centroids on one spot find four of the nine places.
            let head =
                free.first { head in discs.allSatisfy { $0.distance(to: head) > Self.pinRadius + radius } }
                ?? free.first ?? foot
            heads.append(head)
            // A pin on the very spot of a colour stands on its disc, whose number stays to be read.
            let isOnDisc = discs.contains { $0.distance(to: foot) < 3 }
            return [
                "foot": !isOnDisc, "x": Self.text(foot.x), "y": Self.text(foot.y), "headX": Self.text(head.x),
                "headY": Self.text(head.y), "line": Self.text(head.y + 4.5), "number": cluster + 1,
                "colour": colour.hex, "ink": colour.ink,
            ]
        }
    }

    private func ghosts(_ old: [Spot?], _ now: [Spot?]) -> [[String: Any]] {
        zip(old, now).compactMap { old, now in
            guard let old, let now, old != now else { return nil }
            var values: [String: Any] = ["x": Self.text(old.x), "y": Self.text(old.y)]
            let length = old.distance(to: now)
            if length > 14 {
                let (along, tip) = (Spot(x: (now.x - old.x) / length, y: (now.y - old.y) / length), length - 5)
                func place(_ forward: Double, _ aside: Double) -> Spot {
                    Spot(
                        x: old.x + along.x * forward - along.y * aside, y: old.y + along.y * forward + along.x * aside)
                }
                let head = [place(tip, 0), place(tip - 8, 4), place(tip - 8, -4)]
                values["arrow"] = Self.line(place(6, 0), place(tip - 7, 0)).merging([
                    "head": head.map { "\(Self.text($0.x)),\(Self.text($0.y))" }.joined(separator: " ")
                ]) { own, _ in own }
            }
            return values
        }
    }

    // MARK: Boundaries

    /// The line of equal distance of any two centroids, as far as no third is nearer and the frame goes.
    private func edges(between centroids: [Centroid?]) -> [[String: Any]] {
        let spots = centroids.compactMap { $0.map { spot($0.red, $0.green) } }
        var lines: [[String: Any]] = []
        for (first, one) in spots.enumerated() {
            for (second, other) in spots.enumerated() where second > first && one != other {
                let others = spots.enumerated().filter { $0.offset != first && $0.offset != second }.map { $0.element }
                if let line = edge(one, other, clearOf: others) { lines.append(Self.line(line.0, line.1)) }
            }
        }
        return lines
    }

    private func edge(_ one: Spot, _ other: Spot, clearOf others: [Spot]) -> (Spot, Spot)? {
        let middle = Spot(x: (one.x + other.x) / 2, y: (one.y + other.y) / 2)
        let along = Spot(x: one.y - other.y, y: other.x - one.x)
        var (from, to) = (-Double.infinity, Double.infinity)
        /// Keeps the part of the line where `at + t * slope >= 0`.
        func keep(_ at: Double, _ slope: Double) {
            if slope > 0 { from = max(from, -at / slope) } else if slope < 0 { to = min(to, -at / slope) }
            if slope == 0, at < 0 { to = -.infinity }
        }
        keep(middle.x - frame.left, along.x)
        keep(frame.right - middle.x, -along.x)
        keep(middle.y - frame.top, along.y)
        keep(frame.bottom - middle.y, -along.y)
        for third in others {
            // |p - third|² - |p - one|² is linear along the line.
            let at = middle.squaredDistance(to: third) - middle.squaredDistance(to: one)
            keep(at, 2 * (along.x * (one.x - third.x) + along.y * (one.y - third.y)))
        }
        guard from < to else { return nil }
        func place(_ t: Double) -> Spot { Spot(x: middle.x + t * along.x, y: middle.y + t * along.y) }
        return (place(from), place(to))
    }

    // MARK: Axes

    /// Round numbers along an axis, wide enough apart for their labels.
    private func ticks(from low: Double, pixels: Double) -> [Double] {
        let step = [1.0, 2, 5, 10, 20, 50, 100, 200, 500].first { $0 * scale >= 30 } ?? 1_000
        let first = ((low - Self.inset / scale) / step).rounded(.up) * step
        let last = low + (pixels - Self.inset) / scale
        return Array(stride(from: first, through: last, by: step))
    }

    private static func tick(_ value: Double) -> String { String(Int(value)).replacing("-", with: "\u{2212}") }

    private static func line(_ from: Spot, _ to: Spot) -> [String: Any] {
        ["x1": text(from.x), "y1": text(from.y), "x2": text(to.x), "y2": text(to.y)]
    }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}

extension HandPlane.Spot {
    fileprivate func squaredDistance(to other: HandPlane.Spot) -> Double {
        (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    }

    fileprivate func distance(to other: HandPlane.Spot) -> Double { squaredDistance(to: other).squareRoot() }
}
