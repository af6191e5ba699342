internal import KMeansTrace
internal import Narration

/// The clusters in number order: colour, number and share.
struct PalettePanel {
    let view: StepView
    /// The share of the pixels that fills a bar, the same in the whole run.
    let fullShare: Double
    let panel: Rectangle
    let ruler: any TextRuler

    private var grid: PaletteGrid { PaletteGrid(clusters: view.clusters, panel: panel) }

    func marks() -> [Mark] {
        let grid = grid
        let headline = PaletteHeadline(view: view, ruler: ruler)
        let isBeside = grid.design != .large && !grid.isNarrow
        let room = panel.width - (isBeside ? headline.width + 24 : 0)
        let caption = captions.first { ruler.width(of: $0, Theme.caption) <= room } ?? captions.last ?? ""
        var marks = Caption.marks([caption], above: panel, ruler)
        if grid.design == .large {
            marks += headline.above(swatches: (0..<view.clusters).map { grid.swatch($0) })
        } else {
            // On the caption's line; on a narrow panel on a line of its own.
            marks += headline.line(
                at: isBeside
                    ? Point(x: panel.right - headline.width, y: panel.y - Theme.captionGap)
                    : Point(x: panel.x, y: panel.y + 20))
        }
        for cluster in 0..<view.clusters {
            marks += PaletteCell(
                cluster: cluster, swatch: swatch(cluster, grid), share: view.share(of: cluster), fullShare: fullShare,
                design: grid.design, words: view.words
            ).marks()
        }
        return marks + (grid.design == .tiny ? rowNumbers(grid) : [])
    }

    /// Says the same at length, in short, and but the most needed.
    private var captions: [String] {
        let words = view.words
        let full = ["percent": words.numbers.percent(Int((fullShare * 100).rounded()))]
        let keys =
            switch view.look {
            case .start: ["framePaletteStart"]
            case .update: ["framePaletteUpdate", "framePaletteUpdateShort", "framePaletteColours"]
            case .firstAssign, .changes, .fewChanges, .still:
                ["framePaletteShares", "framePaletteSharesShort", "framePalette"]
            }
        return keys.map { words($0, full) }
    }

    private func swatch(_ cluster: Int, _ grid: PaletteGrid) -> Swatch {
        let isInFlow = view.flow.map { $0.from == cluster || $0.to == cluster } ?? false
        let hasEvent = view.step.update?.events.contains { $0.cluster == cluster } ?? false
        // In the large design the ribbon itself points at the flow's two.
        let isMarked = view.furthest == cluster || hasEvent || isInFlow && grid.design != .large
        return Swatch(
            rectangle: grid.swatch(cluster), colour: view.centroids[cluster]?.rounded,
            old: view.look == .update ? view.previous[cluster]?.rounded : nil,
            body: view.look != .start ? .filled : grid.design == .large ? .hollow : .ringed,
            isEmpty: view.step.pixels?[cluster] == 0, isMarked: isMarked)
    }

    private func rowNumbers(_ grid: PaletteGrid) -> [Mark] {
        stride(from: 0, to: view.clusters, by: grid.columns).map { first in
            let place = grid.swatch(first)
            let style = TextStyle(size: min(16, place.height))
            return .text(
                TextMark(
                    text: String(first + 1), style: style, paint: Theme.soft,
                    at: Point(x: place.x - 8, y: place.centre.y + style.capHeight / 2), anchor: .right))
        }
    }
}
