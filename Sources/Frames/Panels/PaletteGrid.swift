/// Where the palette's cells stand: in number order, each in its place for the whole run.
struct PaletteGrid: Sendable, Equatable {
    /// How much a cell shows, by how many there are and how wide they can be.
    enum Design: Sendable, Equatable {
        /// Number in the swatch; hex, bar and percent below.
        case large
        /// Number and hex in the swatch; bar and percent below.
        case medium
        /// Number and hex on one line in the swatch; bar below.
        case line
        /// Number in the swatch, bar below.
        case small
        /// No text; rows carry numbers.
        case tiny
    }

    let clusters: Int
    let panel: Rectangle
    let design: Design
    let columns: Int

    init(clusters: Int, panel: Rectangle) {
        self.clusters = clusters
        self.panel = panel
        let isNarrow = panel.width < 700
        switch clusters {
        case ...8: (design, columns) = isNarrow ? (.medium, 4) : (.large, max(1, clusters))
        case ...16: (design, columns) = isNarrow ? (.line, 4) : (.medium, 8)
        case ...64: (design, columns) = (.small, 16)
        default: (design, columns) = (.tiny, 32)
        }
    }

    /// Whether the headline has no room on the caption's line and stands above the cells.
    var isNarrow: Bool { panel.width < 700 }

    var rows: Int { (clusters + columns - 1) / columns }

    /// The place of a cluster's swatch.
    func swatch(_ cluster: Int) -> Rectangle {
        let pitch = min(widest, (panel.width - left + gap) / Double(columns))
        let down = (panel.height - headroom + gap) / Double(rows)
        return Rectangle(
            x: panel.x + left + Double(cluster % columns) * pitch,
            y: panel.y + headroom + Double(cluster / columns) * down, width: pitch - gap,
            height: min(design == .large ? 200 : 96, down - gap - foot))
    }

    /// Room above the cells for the headline: the large design's ribbon always needs it.
    private var headroom: Double { design == .large ? 48 : isNarrow ? 34 : 0 }

    /// Room at the left for the rows' numbers.
    private var left: Double { design == .tiny ? 40 : 0 }

    private var gap: Double {
        switch design {
        case .large, .medium, .line: 10
        case .small: 5
        case .tiny: 3
        }
    }

    /// Two clusters need no wider swatches than this to be seen.
    private var widest: Double { design == .large ? 260 : panel.width }

    /// What stands below a swatch.
    private var foot: Double {
        switch design {
        case .large: 68
        case .medium: 23
        case .line: 8
        case .small: 7
        case .tiny: 5
        }
    }
}
