/// Colours sorted by the little cube they are in, the cubes in Morton's order (1966): the highest bits of red, green and
/// blue first, then the next, so that each octant of the colour cube is a range of keys, and each octant of that.
///
/// There are as many keys as colours, or up to eight times as many. At most there are 2^18, for cubes of 4 x 4 x 4 levels and so 64 colours.
struct MortonOrder: Sendable {
    /// How many keys there are: a power of 8.
    let keys: Int
    /// Indices of the colours, key by key, in raster order in each.
    private let order: [UInt32]
    /// For each key the place in `order` behind its last colour.
    private let ends: [UInt32]

    /// Counts, then puts each in its place. O(U) for U colours.
    init(of colours: [Colour]) {
        var bits = 1
        while bits < 6, 1 << (3 * bits) < colours.count { bits += 1 }
        keys = 1 << (3 * bits)
        let spread = Self.spread(highest: bits)
        // First how many come before a key, then where its next colour goes, at last where its colours end.
        var places = [UInt32](repeating: 0, count: keys)
        for colour in colours { places[spread.key(of: colour)] += 1 }
        var before: UInt32 = 0
        for key in places.indices { (places[key], before) = (before, before + places[key]) }
        var order = [UInt32](repeating: 0, count: colours.count)
        for (index, colour) in colours.enumerated() {
            let key = spread.key(of: colour)
            order[Int(places[key])] = UInt32(truncatingIfNeeded: index)
            places[key] += 1
        }
        self.order = order
        ends = places
    }

    /// How many colours have one of the keys.
    func count(of keys: Range<Int>) -> Int { range(of: keys).count }

    /// The indices of the colours that have one of the keys.
    func colours(of keys: Range<Int>) -> ArraySlice<UInt32> { order[range(of: keys)] }

    private func range(of keys: Range<Int>) -> Range<Int> {
        let start = keys.lowerBound == 0 ? 0 : Int(ends[keys.lowerBound - 1])
        return start..<Int(ends[keys.upperBound - 1])
    }

    /// For each level its highest bits, two places free after each.
    private struct Spread {
        let levels: [UInt32]

        func key(of colour: Colour) -> Int {
            Int(levels[Int(colour.red)] << 2 | levels[Int(colour.green)] << 1 | levels[Int(colour.blue)])
        }
    }

    private static func spread(highest bits: Int) -> Spread {
        Spread(
            levels: (UInt32(0)..<256).map { level in
                let kept = level >> UInt32(8 - bits)
                return (UInt32(0)..<6).reduce(0) { $0 | (kept >> $1 & 1) << (3 * $1) }
            })
    }
}
