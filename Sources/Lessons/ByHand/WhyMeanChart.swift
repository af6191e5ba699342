internal import KMeansTrace

/// The geometry of the figure that says why the mean: the parabola, its lowest point, the start, the pixels below.
struct WhyMeanChart {
    private static let (width, height) = (560.0, 316.0)
    private static let (left, right, top, bottom) = (24.0, 536.0, 16.0, 214.0)
    /// The tallest bar of the pixels below the axis.
    private static let tallest = 42.0

    /// What the template draws, its words apart.
    let values: [String: Any]

    init(_ why: WhyMean) {
        let places = why.values.map { Double($0.value) } + [why.start, why.mean]
        let (low, high) = (places.min() ?? 0, places.max() ?? 0)
        let margin = max(2, 0.08 * (high - low))
        let (first, last) = (low - margin, high + margin)
        let most = max(why.sum(at: first), why.sum(at: last))
        func x(_ place: Double) -> Double {
            Self.left + (place - first) / (last - first) * (Self.right - Self.left)
        }
        func y(_ sum: Double) -> Double { Self.bottom - sum / most * (Self.bottom - Self.top) }

        // A parabola is a quadratic Bézier curve; its middle handle lies where the tangents at the ends meet.
        let middle = (first + last) / 2
        let handle = why.sum(at: first) + 2 * Double(why.pixels) * (first - why.mean) * (middle - first)
        let curve = [
            "M", Self.text(x(first)), Self.text(y(why.sum(at: first))), "Q", Self.text(x(middle)),
            Self.text(y(handle)), Self.text(x(last)), Self.text(y(why.sum(at: last))),
        ]
        let mostPixels = Double(why.values.map { $0.pixels }.max() ?? 1)
        let bar = min(14, max(1.5, 0.7 * (Self.right - Self.left) / (last - first)))
        values = [
            "width": Self.text(Self.width), "height": Self.text(Self.height), "left": Self.text(Self.left),
            "right": Self.text(Self.right), "bottom": Self.text(Self.bottom),
            "curve": curve.joined(separator: " "), "barWidth": Self.text(bar),
            "bars": why.values.map { value in
                [
                    "x": Self.text(x(Double(value.value)) - bar / 2),
                    "height": Self.text(max(2, Self.tallest * Double(value.pixels) / mostPixels)),
                ]
            },
            "start": Self.mark(x(why.start), y(why.sum(at: why.start)), line: y(why.sum(at: why.start)) - 16),
            "mean": Self.mark(x(why.mean), y(why.least), line: Self.bottom + Self.tallest + 28),
            "axisLine": Self.text(Self.height - 8),
        ]
    }

    /// A marked place, and where its words stand so that they stay in the drawing.
    private static func mark(_ x: Double, _ y: Double, line: Double) -> [String: Any] {
        let third = (right - left) / 3
        let anchor = x < left + third ? "start" : x > right - third ? "end" : "middle"
        return ["x": text(x), "y": text(y), "line": text(line), "rule": text(line - 16), "anchor": anchor]
    }

    private static func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
