internal import Comparing
internal import KMeansTrace

/// The palettes of several runs in one order, so that like colours stand below each other.
enum PaletteRow {
    /// A run's palette, dark colours first: the colour of each cluster that has pixels.
    static func sorted(_ run: Run) -> [Colour] {
        let palette = run.result.palette
        let used = palette.indices.compactMap { run.trace.pixels[$0] > 0 ? palette[$0] : nil }
        return used.sorted { $0.isDarker(than: $1) }
    }

    /// The colours in the order of others, each at the place of its partner among them, like colours first. Places that
    /// nothing is left for are nil; colours that no place is left for follow in order. O(n³).
    static func matched(_ colours: [Colour], to others: [Colour]) -> [Colour?] {
        let partners = ClusterMatching(
            colours.map { Centroid($0) }, to: others.map { Centroid($0) }, reach: ClusterOrder.reach
        ).partners
        var row = [Colour?](repeating: nil, count: others.count)
        for (colour, partner) in partners.enumerated() {
            if let partner { row[partner] = colours[colour] }
        }
        return row + colours.indices.filter { partners[$0] == nil }.map { colours[$0] }
    }
}
