/// Finds room for words beside the marks of a chart, so that no two lie over each other. What has no room is left out.
struct ChartLabels {
    /// The width of a letter and the height of a line, in the chart's units.
    private static let (letter, line) = (8.0, 13.0)
    /// From a mark to its words.
    private static let gap = 9.0

    private let (left, right, top, bottom): (Double, Double, Double, Double)
    private var taken: [Box] = []

    private struct Box {
        let left, right, top, bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// - Parameter marks: The places of all marks, which no words may hide.
    init(left: Double, right: Double, top: Double, bottom: Double, avoiding marks: [(Double, Double)]) {
        (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
        taken = marks.map { Box(left: $0.0 - 5, right: $0.0 + 5, top: $0.1 - 5, bottom: $0.1 + 5) }
    }

    /// Where the words have their middle and their baseline stands: right of the mark, else left, above or below it, ever farther up
    /// and down; nil where all that is taken. O(words placed).
    mutating func place(_ words: String, besideX x: Double, y: Double) -> (x: Double, y: Double)? {
        let width = Self.letter * Double(words.count)
        let sides = [x + Self.gap, x - Self.gap - width, x - width / 2]
        for shift in [0.0, -10, 10, -16, 16, -24, 24, -34, 34, -46, 46, -60, 60] {
            for begin in sides where shift != 0 || begin != x - width / 2 {
                let middle = y + shift
                let box = Box(
                    left: begin, right: begin + width, top: middle - Self.line / 2, bottom: middle + Self.line / 2)
                guard box.left >= left, box.right <= right, box.top >= top - 8, box.bottom <= bottom,
                    !taken.contains(where: { $0.meets(box) })
                else { continue }
                taken.append(box)
                return (begin + width / 2, middle + 4.5)
            }
        }
        return nil
    }
}
