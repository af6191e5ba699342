/// What the step from one row of a table over K to the next buys, and what it costs.
struct KGain: Equatable {
    /// What counts of a row.
    struct Row: Equatable {
        /// K as asked for.
        let clusters: Int
        /// Average colour error.
        let error: Double
        /// Structural similarity; nil for a picture too small to have one.
        let ssim: Double?
        /// Bytes of the palette PNG.
        let bytes: Int
    }

    let from, to: Row

    /// By how much the average colour error falls; negative where it rises.
    var errorFall: Double { from.error - to.error }
    /// By how much the structural similarity rises; negative where it falls.
    var ssimRise: Double? {
        guard let before = from.ssim, let after = to.ssim else { return nil }
        return after - before
    }
    /// How many bytes it adds; negative where the file gets smaller.
    var bytes: Int { to.bytes - from.bytes }

    /// The steps of a table by growing K, in whatever order its rows stand.
    static func steps(_ rows: [Row]) -> [KGain] {
        let sorted = rows.sorted { $0.clusters < $1.clusters }
        return zip(sorted, sorted.dropFirst()).map { KGain(from: $0, to: $1) }
    }
}
