/// How a palette PNG trades bytes for time; the pixels are the same in each.
public enum PaletteStyle: Sendable, CaseIterable {
    /// For small pictures that are many: libdeflate at level 6, in a quarter of the time of `usual`, for some 5 % more
    /// bytes.
    case quick
    /// Few bytes: the filter that tries better at level 6, then level 12; above a million pixels, where that would take
    /// seconds, level 7.
    case usual
    /// The least of all filters with all orders of the palette at level 12, in four to six times the time of `usual`.
    case smallest
}
