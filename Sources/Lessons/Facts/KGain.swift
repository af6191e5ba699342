/// What the step from one row of a table over K to the next buys, and what it costs.
///
/// Numbers are rounded as the table shows them, so that a reader who subtracts two rows finds the same.
struct KGain: Equatable {
    /// What counts of a row.
    struct Row: Equatable {
        /// K as asked for.
        let clusters: Int
        /// Colours of the result: fewer than K where clusters stand empty.
        let colours: Int
        /// Average colour error in tenths.
        let error: Int
        /// Structural similarity in thousandths; nil for a picture too small to have one.
        let ssim: Int?
        /// Bytes of the palette PNG in thousands, rounded up.
        let kiloBytes: Int

        /// Rounds what was measured.
        init(clusters: Int, colours: Int, error: Double, ssim: Double?, bytes: Int) {
            self.clusters = clusters
            self.colours = colours
            self.error = Int((10 * error).rounded(.toNearestOrAwayFromZero))
            self.ssim = ssim.map { Int((1000 * $0).rounded(.toNearestOrAwayFromZero)) }
            kiloBytes = (bytes + 999) / 1000
        }
    }

    let from, to: Row

    /// The change of the average colour error, in tenths: negative where it falls, as one hopes.
    var error: Int { to.error - from.error }
    /// The change of the structural similarity, in thousandths: positive where it rises, as one hopes.
    var ssim: Int? {
        guard let before = from.ssim, let after = to.ssim else { return nil }
        return after - before
    }
    /// The change of the palette PNG's size, in Kilo Bytes.
    var kiloBytes: Int { to.kiloBytes - from.kiloBytes }

    /// The steps of a table by growing K, in whatever order its rows stand. A row that has not more colours than those
    /// before it is no step to more colours, and is passed over.
    static func steps(_ rows: [Row]) -> [KGain] {
        var kept: [Row] = []
        for row in rows.sorted(by: { $0.clusters < $1.clusters }) where row.colours > kept.last?.colours ?? 0 {
            kept.append(row)
        }
        return zip(kept, kept.dropFirst()).map { KGain(from: $0, to: $1) }
    }
}
