/// A set of unique colours by index: one bit each.
struct ColourSet: Sendable {
    private var bits: [UInt64]

    init(count: Int, members: some Sequence<Int>) {
        bits = [UInt64](repeating: 0, count: (count + 63) / 64)
        for member in members where member >= 0 && member < count { bits[member >> 6] |= 1 << UInt64(member & 63) }
    }

    func contains(_ index: Int) -> Bool { bits[index >> 6] >> UInt64(index & 63) & 1 == 1 }
}
