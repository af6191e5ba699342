internal import KMeansTrace
internal import Narration

/// The title, the sentence and, at the right, what the run is about.
struct HeaderPanel {
    let view: StepView
    let name: String
    let width: Int
    let height: Int
    let ruler: any TextRuler

    private static let room = FrameLayout.right - FrameLayout.left

    func marks() -> [Mark] {
        title() + sentence()
    }

    private func title() -> [Mark] {
        let title = TextMark(text: view.story.title, style: Theme.title, at: Point(x: FrameLayout.left, y: 58))
        let facts = view.words(
            "frameFacts",
            ["width": String(width), "height": String(height), "clusters": String(view.clusters)])
        let free = Self.room - title.box(ruler).width - ruler.width(of: "   " + facts, Theme.caption) - 24
        let shown = ruler.fitted(name, Theme.caption, limit: max(0, free))
        let about = TextMark(
            text: shown.isEmpty ? facts : shown + "   " + facts, style: Theme.caption, paint: Theme.soft,
            at: Point(x: FrameLayout.right, y: 58), anchor: .right)
        return [.text(title), .text(about)]
    }

    /// On one line from 28 down to 24 units, then on two.
    private func sentence() -> [Mark] {
        let (lead, rest) = (view.story.lead, view.story.rest)
        for size in stride(from: 28.0, through: 24, by: -0.5) where width(lead, rest, size) <= Self.room {
            return line(lead, rest, size: size, baseline: 104)
        }
        for size in stride(from: 22.5, through: 12, by: -0.5) {
            guard let (first, second) = broken(lead, rest, size) else { continue }
            return line(lead, first, size: size, baseline: 88) + line("", second, size: size, baseline: 115)
        }
        let size = 22.5
        let style = TextStyle(size: size)
        return line("", ruler.fitted(lead + rest, style, limit: Self.room), size: size, baseline: 104)
    }

    /// The rest cut in two lines: after its last clause that fits beside the lead, else after its last word that does.
    private func broken(_ lead: String, _ rest: String, _ size: Double) -> (String, String)? {
        let words = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let fitting = (0...words.count).filter { count in
            width(lead, words.prefix(count).joined(separator: " "), size) <= Self.room
        }
        let clauses = fitting.filter { $0 > 0 && words[$0 - 1].hasSuffix(";") && $0 > 1 }
        for count in [clauses.last, fitting.last].compactMap({ $0 }) {
            let second = words.dropFirst(count).joined(separator: " ")
            if width("", second, size) <= Self.room { return (words.prefix(count).joined(separator: " "), second) }
        }
        return nil
    }

    private func width(_ lead: String, _ rest: String, _ size: Double) -> Double {
        ruler.width(of: lead, TextStyle(size: size, weight: .bold)) + ruler.width(of: rest, TextStyle(size: size))
    }

    private func line(_ lead: String, _ rest: String, size: Double, baseline: Double) -> [Mark] {
        let bold = TextStyle(size: size, weight: .bold)
        var marks: [Mark] = []
        if !lead.isEmpty {
            marks.append(.text(TextMark(text: lead, style: bold, at: Point(x: FrameLayout.left, y: baseline))))
        }
        let x = FrameLayout.left + (lead.isEmpty ? 0 : ruler.width(of: lead, bold))
        marks.append(.text(TextMark(text: rest, style: TextStyle(size: size), at: Point(x: x, y: baseline))))
        return marks
    }
}
