/// How a truecolour PNG trades bytes for time; the pixels are the same in each.
public enum TruecolourStyle: Sendable, CaseIterable {
    /// What OpenCV's `imwrite` does, and so the course's lab: filter Sub, zlib level 1, run lengths only. With OpenCV
    /// 5.0 three photographs came out with the same number of bytes.
    case lab
    /// Few bytes: each row's best filter, zlib level 9 and its strategy for filtered data, which wins 3 to 5 %.
    case untouched
    /// For the frames, which are many and have large even areas: no filter, zlib level 3. At 1600 x 900 that takes some
    /// 30 ms; level 9 would win 8 % and take eight times as long.
    case fast
}
