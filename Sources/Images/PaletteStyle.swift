/// How a palette PNG trades bytes for time; the pixels are the same in each.
public enum PaletteStyle: Sendable, CaseIterable {
    /// No filter, zlib level 9.
    case usual
    /// The least of three attempts, at about four times the time: as `usual`; with zlib's strategy for filtered data,
    /// which wins up to 2 % on pictures of a few colours; and with each row predicted from the one above, which wins up
    /// to 9 % where areas are upright.
    case smallest
}
