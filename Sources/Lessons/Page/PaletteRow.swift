internal import KMeansTrace

/// The palettes of several runs in one order, so that like colours stand below each other.
enum PaletteRow {
    /// A run's palette, dark colours first: the colour of each cluster that has pixels.
    static func sorted(_ run: Run) -> [Colour] {
        let palette = run.result.palette
        let used = palette.indices.compactMap { run.trace.pixels[$0] > 0 ? palette[$0] : nil }
        return used.sorted { $0.isDarker(than: $1) }
    }

    /// The colours in the order of others, each at the place of the one it is most like: the nearest pair first, ties to
    /// the earlier places. Places that nothing is left for are nil; colours that no place is left for follow in order.
    ///
    /// - Complexity: O(n m log(n m)).
    static func matched(_ colours: [Colour], to others: [Colour]) -> [Colour?] {
        var pairs: [(distance: UInt32, place: Int, colour: Int)] = []
        for (place, other) in others.enumerated() {
            for (colour, own) in colours.enumerated() {
                pairs.append((other.squaredDistance(to: own), place, colour))
            }
        }
        pairs.sort { ($0.distance, $0.place, $0.colour) < ($1.distance, $1.place, $1.colour) }
        var row = [Colour?](repeating: nil, count: others.count)
        var isPlaced = [Bool](repeating: false, count: colours.count)
        for pair in pairs where row[pair.place] == nil && !isPlaced[pair.colour] {
            row[pair.place] = colours[pair.colour]
            isPlaced[pair.colour] = true
        }
        return row + colours.indices.filter { !isPlaced[$0] }.map { colours[$0] }
    }
}
